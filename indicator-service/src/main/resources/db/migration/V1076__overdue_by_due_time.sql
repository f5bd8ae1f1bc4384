-- The overdue list of an office in the order of due times: what is overdue longest comes first, page by page.
create index obligation_not_reported_due on obligation (due_at, id) where state in ('OPEN', 'RETURNED', 'CLOSED');
