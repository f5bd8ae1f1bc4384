-- What people have asked for, by their identity (sub).
create table preference (
  id bigint generated always as identity primary key,
  sub text not null unique,
  version int not null,
  body jsonb not null,
  recorded_at timestamptz not null default clock_timestamp()
);

-- Who is told, as tokens name the person, where that is known; and by which channels next where this one fails for good.
alter table reminder
  add column recipient_sub text,
  add column then_by text[];
create index reminder_waiting_sub on reminder (recipient_sub) where state = 'PENDING';

-- Whoever is forgotten in the reminders is forgotten here too, unless still among the people of some unit.
create function forget_preference() returns trigger language plpgsql as $$
begin
  delete from preference where sub = old.recipient_sub and not exists (
    select 1 from unit_contacts
    where body @> jsonb_build_object('contacts', jsonb_build_array(jsonb_build_object('sub', old.recipient_sub))));
  new.recipient_sub := null;
  return new;
end $$;
create trigger forget_preference before update of recipient on reminder for each row
  when (old.recipient_sub is not null and old.recipient->>'email' is not null and new.recipient->>'email' is null)
  execute function forget_preference();
