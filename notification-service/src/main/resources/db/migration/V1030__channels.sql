-- What the receiver's side said last, without addresses; and the reminder in whose place another channel took this one.
alter table reminder add column answer text;
alter table reminder add column fallback_of bigint;
create index reminder_undelivered on reminder (id) where state = 'FAILED' and reason in ('REFUSED', 'GAVE_UP');

-- Channels that were out of order; no row: in order. Shared by the replicas.
create table channel_breaker (
  channel text primary key,
  failures int not null, -- in a row, since it last opened
  opened int not null, -- how often in a row
  open_until timestamptz, -- null: closed
  trying boolean not null -- a replica tries one message until then
);
