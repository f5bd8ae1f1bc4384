-- The units at which somebody has an account.
create index unit_contacts_person on unit_contacts using gin (body jsonb_path_ops);

-- Whoever is forgotten in the reminders is forgotten here too, unless still among the people of some unit: which is asked of who asked
-- for anything only, so once for each person and not for each reminder.
create or replace function forget_preference() returns trigger language plpgsql as $$
begin
  delete from preference p where p.sub = old.recipient_sub and not exists (
    select 1 from unit_contacts
    where body @> jsonb_build_object('contacts', jsonb_build_array(jsonb_build_object('sub', p.sub))));
  new.recipient_sub := null;
  return new;
end $$;
