-- The reminders of a period, in the order in which they were decided. Those that wait are few, have an index, and change most.
create index reminder_period on reminder (period, id) where state <> 'PENDING';
