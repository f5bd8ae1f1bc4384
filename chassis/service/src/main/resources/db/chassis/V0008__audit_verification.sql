-- Tells the heads of this chain from those that another database published before under the same service's name.
create table audit_chain (
  only_row boolean primary key check (only_row),
  id uuid not null
);
insert into audit_chain (only_row, id) values (true, gen_random_uuid());
revoke insert, update, delete on audit_chain from ${appRole};

-- Since this version each erased payload has an entry that says so. Those erased before get theirs now; it is sealed like any other.
with erased as materialized (
  select nextval('audit_entry_id_seq') as id, e.id as subject, e.unit_code,
    decode(replace(gen_random_uuid()::text, '-', ''), 'hex') as salt,
    convert_to('{"actor":"system","reason":"erased by a version that wrote no such entry"}', 'UTF8') as payload
  from audit_entry e
  where not exists (select 1 from audit_payload p where p.entry_id = e.id)
    and not exists (
      select 1 from audit_entry m
      where m.subject_type = 'audit-entry' and m.subject_id = e.id::text and m.action = 'audit.erased')),
entry as (
  insert into audit_entry (id, business_time, action, subject_type, subject_id, unit_code, commitment)
  overriding system value
  select id, coalesce((select moment from simulated_clock), clock_timestamp()), 'audit.erased', 'audit-entry', subject::text, unit_code,
    sha256(int4send(length(salt)) || salt || int4send(length(payload)) || payload)
  from erased),
payload as (insert into audit_payload (entry_id, salt, payload) select id, salt, payload from erased)
insert into audit_pending (entry_id) select id from erased;
