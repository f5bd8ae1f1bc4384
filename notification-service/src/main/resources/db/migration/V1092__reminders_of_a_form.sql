-- The reminders of a form or a step, and those that were not sent, in the order in which they were decided. What waits is looked for apart, as for a period.
create index reminder_form on reminder (form, id) where state <> 'PENDING';
create index reminder_step on reminder (step, id) where state <> 'PENDING';
create index reminder_unsent on reminder (state, id) where state <> 'PENDING' and state <> 'SENT';
