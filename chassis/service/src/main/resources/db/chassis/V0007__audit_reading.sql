-- The audit trail is read newest first by whoever did something, by what was done, and by when. Who did it stands in the payload, so that an
-- erasure takes it along: it is the payload's first member, as JSON writes it, and is looked for in the payload itself.
create function audit_actor(payload bytea) returns text
language sql immutable parallel safe set search_path = pg_catalog as $$
  select left(substring(convert_from(payload, 'UTF8') from '^\{"actor":("([^"\\]|\\.)*")'), 300)
$$;
create index audit_payload_actor on audit_payload (audit_actor(payload), entry_id);
create index audit_entry_action on audit_entry (action, id);
create index audit_entry_recorded on audit_entry using brin (recorded_at);
