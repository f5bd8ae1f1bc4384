-- Until when, by business time, a reminder waits because its recipient is not to be disturbed, and what that goes by.
alter table reminder
  add column hold_until timestamptz,
  add column hold text;
create index reminder_held on reminder (hold_until) where state = 'PENDING' and hold_until is not null;
