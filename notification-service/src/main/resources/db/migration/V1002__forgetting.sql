-- Units whose people changed: the reminders to them have not been looked through yet. All are, once, when this comes.
create table people_changed (
  unit text primary key
);
insert into people_changed
  select unit from reminder union select office_unit from ladder union select unit from unit_contacts;

-- Dead letters from the topic with personal data keep no payload any more.
update dead_letter set payload = null, payload_in_topic = true
where topic = 'zonewatch.registry.contacts.v1' and payload is not null;
