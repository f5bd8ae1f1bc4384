-- Exemptions, reopenings and mergers; the names of units for whoever looks at many of them at once.

alter table obligation add column reopened_until timestamptz;
alter table past_round drop constraint past_round_ended_by_check;
alter table past_round add constraint past_round_ended_by_check
  check (ended_by in ('RETURNED', 'DUE_MOVED', 'REOPENED', 'REINSTATED'));

-- Release of a unit from a form for a term of periods; the last of them may become an earlier one, or none (last_period null).
create table exemption (
  id uuid primary key,
  unit text not null,
  form text not null,
  first_period text not null,
  first_day date not null,
  last_period text,
  last_day date not null,
  reason text not null,
  document_number text,
  granted_at timestamptz not null,
  granted_by text not null,
  ended_at timestamptz,
  ended_by text,
  end_reason text,
  sequence bigint not null
);
create index exemption_unit on exemption (unit, form, first_day);

-- What was done to an obligation beside reports and decisions, only ever appended. before: the state it was in; by and reason are null
-- where it followed from the registry.
create table obligation_act (
  obligation text not null references obligation,
  number int not null check (number > 0),
  kind text not null check (kind in ('EXEMPTED', 'UNIT_ENDED', 'REINSTATED', 'REOPENED')),
  before text not null,
  at timestamptz not null,
  by text,
  reason text,
  document_number text,
  until timestamptz,
  exemption uuid references exemption,
  primary key (obligation, number)
);
revoke update, delete on obligation_act from ${appRole};

-- Null until the unit's next event, or a rebuild of the read model.
alter table unit_version add column name_zh text, add column name_en text;

-- Who a unit was merged into; who reports an obligation since.
alter table unit_version add column merged_into text;
create index unit_version_merged on unit_version (valid_from) where status = 'MERGED';
alter table obligation add column passed_to text;
create index obligation_owner on obligation ((coalesce(passed_to, unit)), id);
create index obligation_passed on obligation (id)
  where passed_to is not null and state in ('SCHEDULED', 'OPEN', 'RETURNED', 'SUBMITTED');
create index obligation_running on obligation ((coalesce(passed_to, unit)), period_end)
  where state in ('SCHEDULED', 'OPEN', 'RETURNED', 'SUBMITTED');
