-- Read models: kept from topics, may be emptied and rebuilt at any time.
create table obligation (
  id text primary key,
  sequence bigint not null,
  unit text not null,
  division text not null,
  form text not null,
  form_name_zh text not null,
  form_name_en text not null,
  period text not null,
  state text not null,
  round int not null,
  due_at timestamptz,
  look_at timestamptz -- when its ladder has to be looked at; null: not before something changes
);
create index obligation_look on obligation (look_at) where look_at is not null;
create index obligation_form on obligation (form);

create table calendar_year (
  year int primary key,
  sequence bigint not null,
  body jsonb not null
);

create table unit (
  code text primary key,
  sequence bigint not null,
  body jsonb not null
);

create table unit_contacts (
  unit text primary key,
  sequence bigint not null,
  body jsonb not null
);

-- What this service owns.
create table ladder (
  form text not null,
  version int not null,
  office_unit text not null,
  body jsonb not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (form, version)
);

create table reminder (
  id bigint generated always as identity primary key,
  obligation text not null,
  round int not null,
  step text not null,
  recipient_key text not null, -- role and address; empty where nobody was written to
  channel text not null, -- empty where nobody was written to
  kind text not null,
  unit text not null,
  division text not null,
  form text not null,
  period text not null,
  ladder_version int not null,
  obligation_sequence bigint not null, -- the state of the obligation it was derived from
  recipient jsonb,
  subject text,
  term_working_days int,
  state text not null,
  reason text,
  due_at timestamptz not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  recorded_at timestamptz not null, -- this and the following by the system clock
  attempts int not null default 0,
  attempt_at timestamptz not null,
  lease_until timestamptz,
  unique (obligation, round, step, recipient_key, channel)
);
create index reminder_pending on reminder (attempt_at, id) where state = 'PENDING';
create index reminder_unheard on reminder (obligation) where reason = 'NO_RECIPIENT';
create index reminder_unit on reminder (unit, id);

create table notice (
  id uuid primary key,
  obligation text not null,
  round int not null,
  step text not null,
  served_at timestamptz not null,
  term_ends_at timestamptz,
  unique (obligation, round, step)
);
