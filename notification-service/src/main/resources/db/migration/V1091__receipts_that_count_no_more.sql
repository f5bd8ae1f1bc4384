-- Which reminder a system has taken: what it has taken is kept as long as that can be tried again. Null: written by an earlier version.
alter table webhook_receipt add column reminder bigint;
