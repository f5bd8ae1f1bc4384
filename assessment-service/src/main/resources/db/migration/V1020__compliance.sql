-- Compliance: a read model of its own, of the topics of indicator-service and zone-registry. It is read from their beginning when the service
-- first starts with it, so that reports owed before are in it without a rebuild of anything else. No foreign keys: topics arrive in any order.
create table duty (
  id text primary key,
  sequence bigint not null,
  owner text not null,
  division text not null,
  first_day date not null,
  last_day date not null,
  due_at timestamptz,
  exempt boolean not null,
  reported boolean not null,
  on_time boolean not null,
  in_review boolean not null
);
create index duty_last_day on duty (last_day);
create table unit_name (
  unit text primary key,
  sequence bigint not null,
  zh text not null,
  en text not null
);
