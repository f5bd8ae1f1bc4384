-- The supervision group: one line of versions by the day from which each holds and by knowledge time.
create table supervision_group (
  singleton boolean primary key default true check (singleton),
  sequence bigint not null
);
insert into supervision_group (sequence) values (0);

-- Append-only. Of several rows with one valid_from the one with the highest sequence recorded by K was known at K.
create table supervision_group_version (
  valid_from date not null,
  sequence bigint not null,
  recorded_at timestamptz not null,
  content jsonb not null,
  primary key (valid_from, sequence) include (recorded_at)
);

-- Its acts: meetings and inspections. The head carries the sequence; each version says what the act was known to be.
create table supervision_act (
  id uuid primary key,
  kind text not null,
  sequence bigint not null
);
create table supervision_act_version (
  act uuid not null references supervision_act,
  sequence bigint not null,
  recorded_at timestamptz not null,
  planned_for date not null,
  ended_on date,
  ended_as text,
  units text[] not null,
  content jsonb not null,
  primary key (act, sequence)
);
create index supervision_act_kind on supervision_act (kind);

revoke insert, delete on supervision_group from ${appRole};
revoke update, delete on supervision_group_version from ${appRole};
revoke delete on supervision_act from ${appRole};
revoke update, delete on supervision_act_version from ${appRole};
