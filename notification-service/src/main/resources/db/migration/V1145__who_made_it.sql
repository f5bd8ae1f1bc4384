-- Who announced a silence, and who added an endpoint: null for those from before, of which the audit trail tells.
alter table silence add column created_by text;
alter table endpoint add column created_by text;

-- A removed endpoint is not shown any more and cannot be called; its row stays, for what was sent to it.
alter table endpoint add column removed_at timestamptz;
alter table endpoint alter column url drop not null;
