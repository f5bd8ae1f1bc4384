-- Until when, by business time, a waiting reminder is known to be kept back by its recipient's own hours, a snooze or a silence, and what
-- that goes by; looked at again then, or when what keeps it back is changed. And since when it has been, by the system clock: that time
-- does not count among the time for which it is tried.
alter table reminder
  add column hold_until timestamptz,
  add column hold text,
  add column held_since timestamptz;
create index reminder_held on reminder (hold_until nulls first) where state = 'PENDING';
