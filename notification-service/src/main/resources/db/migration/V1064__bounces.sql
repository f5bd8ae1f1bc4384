-- Mails that were taken and came back: which report said so, of which reminder. It names no address.
create table bounce (
  id bigint generated always as identity primary key,
  report text not null, -- SHA-256 of the report's Message-ID, or of what it says where it has none
  reminder bigint not null,
  answer text not null, -- status (RFC 3463) and what the last server said, without addresses
  came_back_at timestamptz not null, -- by the business clock
  unique (report, reminder)
);
create index bounce_reminder on bounce (reminder, id);

-- When the last message of a notice that stood came back, and when it was taken again after that, by the business clock. The term that
-- the first service began stays.
alter table notice
  add column came_back_at timestamptz,
  add column served_again_at timestamptz;

-- What came back is among the undelivered; the index of before serves replicas of the version before.
create index reminder_dead on reminder (id) where state = 'FAILED' and reason in ('REFUSED', 'GAVE_UP', 'BOUNCED');
