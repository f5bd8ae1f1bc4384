-- The next day on which somebody comes to the unit or is gone; null if none is known.
alter table unit_contacts add column turns_on date;
create index unit_contacts_turns on unit_contacts (turns_on) where turns_on is not null;
