-- The line by which the reviewer decides what waits for a decision; null while nothing waits, no rule binds the reviewer, or a calendar is
-- missing.
alter table obligation add column review_due_at timestamptz;
create index obligation_review on obligation (review_due_at, id) where review_due_at is not null;

-- The line that bound the reviewer who decided.
alter table decision add column review_due_at timestamptz;

-- A correction that waits has a reviewer's line, too, which follows from rules; replicas of the version before go by obligation_to_reschedule.
create index obligation_to_examine on obligation (rule_revision, id)
  where state in ('SCHEDULED', 'OPEN', 'RETURNED', 'SUBMITTED') or correction is not null;

-- What waits already gets its line from the tick that follows the rules.
update obligation set rule_revision = -1 where state = 'SUBMITTED' or correction is not null;
