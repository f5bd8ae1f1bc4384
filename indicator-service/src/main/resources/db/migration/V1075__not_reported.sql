-- The overdue list of an office: what was reported, and that is nearly all of the past, is not walked through for it.
create index obligation_not_reported on obligation (id) where state in ('OPEN', 'RETURNED', 'CLOSED');
