-- Years whose calendar obligations wait for 日历缺失: since when, and of which forms that was said; closed once nothing waits any more.
create table calendar_alert (
  year int primary key,
  opened_at timestamptz not null,
  closed_at timestamptz,
  forms text[] not null,
  sequence bigint not null
);
create index obligation_calendar_missing on obligation (calendar_missing, form)
  where calendar_missing is not null and state in ('SCHEDULED', 'OPEN', 'RETURNED', 'SUBMITTED');
