-- The mechanisms every service shares. Run by the owner role; the service works as another role.
alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole};
alter default privileges in schema public grant usage, select on sequences to ${appRole};

create table outbox (
  id bigint generated always as identity primary key,
  event_id uuid not null unique,
  topic text not null,
  record_key text not null,
  partition_key text not null,
  payload bytea,
  sent_at timestamptz
);
create index outbox_unsent on outbox (id) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

create table projection_state (
  name text primary key,
  generation bigint not null default 1
);

create table inbox (
  projection text not null,
  event_id uuid not null,
  primary key (projection, event_id)
);

create table dead_letter (
  id bigint generated always as identity primary key,
  projection text not null,
  topic text not null,
  partition int not null,
  record_offset bigint not null,
  record_key text,
  payload bytea,
  reason text not null,
  received_at timestamptz not null default clock_timestamp(),
  replayed_at timestamptz,
  unique (projection, topic, partition, record_offset)
);
create index dead_letter_open on dead_letter (id) where replayed_at is null;

create table simulated_clock (
  only_row boolean primary key check (only_row),
  moment timestamptz not null
);

create table idempotency_key (
  caller text not null,
  operation text not null,
  key text not null,
  request_hash bytea not null,
  status int not null,
  headers jsonb not null,
  body bytea,
  created_at timestamptz not null,
  primary key (caller, operation, key)
);
create index idempotency_key_age on idempotency_key (created_at);

-- Audit: what is appended stays. The service may read and append; only erase_audit_payload removes personal data.
create table audit_entry (
  id bigint generated always as identity primary key,
  business_time timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  action text not null,
  subject_type text not null,
  subject_id text not null,
  unit_code text,
  commitment bytea not null
);
create index audit_entry_subject on audit_entry (subject_type, subject_id, id);
create index audit_entry_unit on audit_entry (unit_code, id);

create table audit_payload (
  entry_id bigint primary key references audit_entry,
  salt bytea not null,
  payload bytea not null
);

create table audit_pending (
  entry_id bigint primary key references audit_entry
);

create table audit_seal (
  seal bigint primary key,
  entry_ids bigint[] not null,
  previous bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null default clock_timestamp()
);

revoke update, delete on audit_entry, audit_payload, audit_seal from ${appRole};

create function erase_audit_payload(kind text, subject text) returns bigint
language sql security definer set search_path = public as $$
  with erased as (
    delete from audit_payload p using audit_entry e
    where e.id = p.entry_id and e.subject_type = kind and e.subject_id = subject
    returning 1)
  select count(*) from erased
$$;
