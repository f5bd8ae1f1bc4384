-- The year whose calendar the reviewer's line waits for, and the one that the end of a served notice's term waits for.
alter table obligation add column review_calendar_missing int, add column term_calendar_missing int;

-- The first year that any line of an obligation waits for, as alerts ask for it; replicas of the version before go by obligation_calendar_missing.
create index obligation_waits_for_calendar on obligation ((least(
    case when state in ('SCHEDULED', 'OPEN', 'RETURNED', 'SUBMITTED') then calendar_missing end,
    case when state = 'SUBMITTED' or correction is not null then review_calendar_missing end,
    case when state in ('OPEN', 'RETURNED', 'SUBMITTED') and lateness = 'NOTICED' and term_ends_at is null then term_calendar_missing end)), form)
  where least(
    case when state in ('SCHEDULED', 'OPEN', 'RETURNED', 'SUBMITTED') then calendar_missing end,
    case when state = 'SUBMITTED' or correction is not null then review_calendar_missing end,
    case when state in ('OPEN', 'RETURNED', 'SUBMITTED') and lateness = 'NOTICED' and term_ends_at is null then term_calendar_missing end) is not null;

-- What waits already gets its years from the tick that follows the rules.
update obligation set rule_revision = -1
where review_due_at is null and (state = 'SUBMITTED' or correction is not null)
  or lateness = 'NOTICED' and term_ends_at is null and state in ('OPEN', 'RETURNED', 'SUBMITTED');
