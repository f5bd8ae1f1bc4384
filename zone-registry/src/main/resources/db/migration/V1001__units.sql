-- Reporting units. Their attributes stand in versions by valid time (valid_from) and knowledge time (recorded_at, sequence).
create table unit (
  code text primary key,
  kind text not null,
  sequence bigint not null
);

-- Append-only. A version holds from valid_from until the next begins; of several with the same valid_from the one with the
-- highest sequence is known now, and the one with the highest sequence recorded by A was known at A.
create table unit_version (
  id bigint generated always as identity primary key,
  unit_code text not null references unit,
  valid_from date not null,
  sequence bigint not null,
  recorded_at timestamptz not null,
  document_number text not null,
  reason text not null,
  status text not null,
  name_zh text not null,
  name_en text not null,
  division text not null,
  type text,
  level text,
  parent text references unit,
  approved_on date,
  approved_area_ha numeric,
  leading_industries text[] not null,
  primary_industry text,
  unique (unit_code, valid_from, sequence)
);
create index unit_version_parent on unit_version (parent) where parent is not null;

revoke update, delete on unit_version from ${appRole};
revoke delete on unit from ${appRole};
