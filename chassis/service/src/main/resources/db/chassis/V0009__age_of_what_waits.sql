-- When an event was written, by the database's clock: how long the oldest has waited for the broker. Rows of before have none; the
-- default comes after the column, so that nothing is rewritten.
alter table outbox add column recorded_at timestamptz;
alter table outbox alter column recorded_at set default clock_timestamp();
