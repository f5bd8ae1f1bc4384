-- Who owes what by when, and what was reported. Codes and periods are text, instants are UTC, figures keep their scale (numeric without one).

-- Working days of a year 节假日安排, as administrators put them.
create table calendar_year (
  year int primary key,
  version int not null,
  content jsonb not null
);

-- Versions of the catalogue of indicators; of an indicator nothing changes once its version is published.
create table catalogue (
  version int primary key,
  state text not null check (state in ('DRAFT', 'PUBLISHED')),
  published_at timestamptz,
  sequence bigint not null,
  content jsonb not null
);

create table form (
  code text primary key,
  sequence bigint not null
);

-- planned_until: the first day of the last month for whose periods obligations exist; null before the first planning.
create table form_version (
  form text not null references form,
  version int not null,
  planned_until date,
  content jsonb not null,
  primary key (form, version)
);

-- Counts the changes of what due times follow from (calendars, forms); an obligation remembers up to which it was looked at.
create table rule_revision (
  only_row boolean primary key check (only_row),
  revision bigint not null
);
insert into rule_revision values (true, 0);

-- Read model of units, from zonewatch.registry.units.v1. planned: whether obligations were planned since it last changed.
create table unit (
  code text primary key,
  kind text not null,
  sequence bigint not null,
  planned boolean not null
);
create index unit_to_plan on unit (code) where not planned;

-- A version holds from valid_from to the day before valid_to.
create table unit_version (
  unit text not null references unit,
  valid_from date not null,
  valid_to date,
  status text not null,
  division text not null,
  primary key (unit, valid_from)
);

-- Read model of dunning notices 催报通知书, from zonewatch.notification.notices.v1.
create table notice (
  notice uuid primary key,
  obligation text not null,
  round int not null,
  served_at timestamptz not null,
  term_ends_at timestamptz
);
create index notice_obligation on notice (obligation, round);

-- Unit, form and period: what is owed. next_due is the moment at which time alone will change it next.
create table obligation (
  id text primary key,
  unit text not null,
  kind text not null,
  division text not null,
  form text not null,
  form_version int not null,
  frequency text not null,
  period text not null,
  period_end date not null,
  state text not null
    check (state in ('SCHEDULED', 'OPEN', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'EXEMPT', 'CLOSED')),
  lateness text not null check (lateness in ('ON_TIME', 'OVERDUE', 'NOTICED', 'MISSED')),
  round int not null check (round > 0),
  open_at timestamptz not null,
  due_at timestamptz,
  lock_at timestamptz,
  calendar_missing int,
  term_ends_at timestamptz,
  returned_at timestamptz,
  submitted_at timestamptz,
  accepted_at timestamptz,
  revision int,
  round_started_at timestamptz not null,
  next_due timestamptz,
  exemption text check ((state = 'EXEMPT') = (exemption is not null)),
  rule_revision bigint not null,
  sequence bigint not null,
  unique (form, period, unit)
) with (fillfactor = 80);
create index obligation_next_due on obligation (next_due, id) where next_due is not null;
create index obligation_to_reschedule on obligation (rule_revision, id)
  where state in ('SCHEDULED', 'OPEN', 'RETURNED', 'SUBMITTED');
create index obligation_overdue on obligation (id) where lateness = 'OVERDUE' and state in ('OPEN', 'RETURNED');
create index obligation_unit on obligation (unit, id);

-- Rounds that have ended; the present one stands in the obligation.
create table past_round (
  obligation text not null references obligation,
  round int not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  due_at timestamptz,
  lateness text not null,
  ended_by text not null check (ended_by in ('RETURNED', 'DUE_MOVED')),
  primary key (obligation, round)
);

-- One submission is one revision; it is appended and never changed.
create table submission (
  obligation text not null references obligation,
  revision int not null check (revision > 0),
  round int not null,
  form_version int not null,
  catalogue_version int not null,
  lateness text not null,
  submitted_at timestamptz not null,
  submitted_by text not null,
  remark text,
  created int not null,
  updated int not null,
  unchanged int not null,
  removed int not null,
  primary key (obligation, revision)
);

-- part is the industry code or OTHER, and empty for the total; position is the place in the body.
create table cell (
  obligation text not null,
  revision int not null,
  indicator text not null,
  part text not null,
  position int not null,
  status text not null check (status in ('REPORTED', 'MISSING', 'NOT_APPLICABLE', 'EXEMPT')),
  value numeric,
  primary key (obligation, revision, indicator, part),
  foreign key (obligation, revision) references submission,
  check ((status = 'REPORTED') = (value is not null))
);

-- What a reviewer said about a revision; each is decided once.
create table decision (
  obligation text not null,
  revision int not null,
  kind text not null check (kind in ('ACCEPTED', 'RETURNED')),
  decided_at timestamptz not null,
  decided_by text not null,
  remark text,
  reasons jsonb not null,
  primary key (obligation, revision),
  foreign key (obligation, revision) references submission
);

revoke update, delete on submission, cell, decision, past_round from ${appRole};
