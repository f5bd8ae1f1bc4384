-- A dead letter from a topic with personal data keeps no payload: its place says where the topic holds it, if it still does.
alter table dead_letter add column payload_in_topic boolean not null default false;

-- Personal data stands in single entries, so single entries are erased; nothing called the function that erased a whole subject.
drop function erase_audit_payload(text, text);

create function erase_audit_payloads(entries bigint[]) returns bigint
language sql security definer set search_path = public as $$
  with erased as (
    delete from audit_payload where entry_id = any(entries)
    returning 1)
  select count(*) from erased
$$;
