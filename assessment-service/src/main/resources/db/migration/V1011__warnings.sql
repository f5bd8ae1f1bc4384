-- How likely each checkpoint was to be missed at the end of each fully covered period: part of the read model, built with progress.
create table prospect (
  plan text not null,
  target text not null,
  checkpoint date not null,
  period text not null,
  period_end date not null,
  missing numeric,
  raised boolean not null,
  primary key (plan, target, checkpoint, period)
);
create index prospect_latest on prospect (plan, target, checkpoint, period_end desc);

-- Early warnings, and what people have done about them. Not part of the read model: a rebuild warns of nothing.
create table warning (
  id uuid primary key,
  plan text not null,
  target text not null,
  checkpoint date not null,
  since text not null,
  missing numeric not null,
  raised_at timestamptz not null,
  over_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by text,
  note text,
  closed_at timestamptz,
  closed_by text,
  reason text,
  version bigint not null default 1
);
-- One at a time of a checkpoint, also while replicas compete.
create unique index warning_present on warning (plan, target, checkpoint) where over_at is null;
