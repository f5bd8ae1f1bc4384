-- Plans: as they were posted. A target's body is its JSON, kept as text so that every decimal keeps its scale.
create table plan (
  code text primary key,
  names text not null,
  created_at timestamptz not null
);
create table target (
  plan text not null references plan,
  code text not null,
  position int not null,
  form text not null,
  scope_unit text not null,
  body text not null,
  primary key (plan, code)
);
create index target_form on target (form);
create index target_scope_unit on target (scope_unit);

-- Observations: a read model of the topics of zone-registry and indicator-service. No foreign keys: topics arrive in any order.
create table unit (
  code text primary key,
  sequence bigint not null,
  kind text not null,
  division text not null
);
create table unit_version (
  unit text not null,
  valid_from date not null,
  division text not null,
  parent text,
  leading_industries text[] not null,
  primary key (unit, valid_from)
);
create table catalogue (
  version int primary key,
  sequence bigint not null,
  first_day date not null,
  last_day date
);
create table indicator (
  catalogue int not null,
  code text not null,
  unit text not null,
  decimals int not null,
  formula text,
  primary key (catalogue, code)
);
create table obligation (
  id text primary key,
  sequence bigint not null,
  unit text not null,
  division text not null,
  form text not null,
  period text not null,
  exempt boolean not null,
  accepted_revision int
);
create index obligation_form_period on obligation (form, period);
create index obligation_unit on obligation (unit);
create table accepted_report (
  obligation text not null,
  revision int not null,
  unit text not null,
  form text not null,
  period text not null,
  accepted_at timestamptz not null,
  primary key (obligation, revision)
);
create index accepted_report_form_period on accepted_report (form, period);
create table observation (
  obligation text not null,
  indicator text not null,
  revision int not null,
  part text not null,
  status text not null,
  value numeric,
  primary key (obligation, indicator, revision, part)
);

-- Progress: follows from plans and observations. The point is the whole result in JSON with exact decimals.
create table progress (
  plan text not null,
  target text not null,
  period text not null,
  period_end date not null,
  provisional boolean not null,
  status text not null,
  reads text[] not null,
  point text not null,
  primary key (plan, target, period)
);
create index progress_covered on progress (plan, target, period_end desc) where not provisional;

-- What has been announced. Not part of the read model: a rebuild announces nothing.
create table announcement (
  plan text not null,
  target text not null,
  period text not null,
  status text not null,
  announced_at timestamptz not null,
  primary key (plan, target)
);
