-- Reporting units. What they are stands in versions by valid time (valid_from) and knowledge time (recorded_at, sequence).
-- recorded_at is when the last of them was recorded: knowledge time never goes back, whatever the clocks of replicas say.
create table unit (
  code text primary key,
  kind text not null,
  sequence bigint not null,
  recorded_at timestamptz not null
);

-- What was commanded, by whom, on which document; one row for each step of a unit's sequence that changed its versions.
create table unit_command (
  unit_code text not null references unit,
  sequence bigint not null,
  command text not null,
  valid_from date not null,
  valid_to date,
  document_number text not null,
  reason text not null,
  justification text,
  changed text[] not null,
  evidence jsonb,
  findings jsonb,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (unit_code, sequence)
);

-- Append-only. Of several rows with one valid_from the one with the highest sequence recorded by K was known at K; what holds
-- on D is the row with the greatest valid_from <= D among those. Read backwards, the primary key answers that by one seek.
create table unit_version (
  unit_code text not null references unit,
  valid_from date not null,
  sequence bigint not null,
  recorded_at timestamptz not null,
  document_number text not null,
  reason text not null,
  status text not null,
  merged_into text references unit,
  name_zh text not null,
  name_en text not null,
  division text not null,
  type text,
  level text,
  parent text references unit,
  approved_on date,
  approved_area_ha numeric,
  industry_ha numeric,
  housing_ha numeric,
  public_facilities_ha numeric,
  partners jsonb not null,
  leading_industries text[] not null,
  primary_industry text,
  boundary bigint,
  area_ha numeric,
  primary key (unit_code, valid_from, sequence) include (recorded_at)
);
create index unit_version_parent on unit_version (parent) where parent is not null;
create index unit_version_merged_into on unit_version (merged_into) where merged_into is not null;

revoke update, delete on unit_version from ${appRole};
revoke update, delete on unit_command from ${appRole};
revoke delete on unit from ${appRole};
