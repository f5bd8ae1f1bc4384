-- Designations and innovation platforms: what is recognised is given once, its steps stand in lines by the day from which they
-- count (on_day) and by knowledge time (recorded_at, sequence).
create table recognition (
  id uuid primary key,
  subject text not null,
  unit_code text not null references unit,
  kind text not null,
  level text not null,
  content jsonb not null
);
create index recognition_place on recognition (subject, unit_code, id);

-- Append-only. Of several rows with one number the one with the highest sequence recorded by K was known at K; what holds on D
-- is the state of the last of those steps up to D.
create table recognition_step (
  recognition uuid not null references recognition,
  number int not null,
  sequence bigint not null,
  recorded_at timestamptz not null,
  state text not null,
  on_day date not null,
  document_number text not null,
  reason text not null,
  withdrawn boolean not null,
  primary key (recognition, number, sequence),
  unique (recognition, sequence)
);

revoke update, delete on recognition from ${appRole};
revoke update, delete on recognition_step from ${appRole};
