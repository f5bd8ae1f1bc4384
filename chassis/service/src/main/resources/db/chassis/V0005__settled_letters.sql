-- A letter that can never be applied is settled with a reason; replayed_at is when it was settled, in whichever way, so that a replica of
-- the version before takes it for settled too. Where a topic was made anew, another record can stand at the place of an older one.
alter table dead_letter add column discarded_because text;
alter table dead_letter add column record_time bigint; -- milliseconds since 1970, as the topic has it; null of what came before
create index dead_letter_waiting on dead_letter (projection, id) where replayed_at is null;

-- What came after it was told is told again: up to which letter was told, and how often since the first.
alter table dead_letter_alert add column last_letter bigint;
alter table dead_letter_alert add column round int not null default 1;
