-- Units whose published state lacks something, because it was recorded before it became part of that state: each is published once
-- more, and goes from here with that (OwedStates). The acts that belong to a unit are part of its state since V1040.
create table unit_state_owed (unit_code text primary key references unit);
insert into unit_state_owed
  select distinct coalesce(content ->> 'convener', content ->> 'unit') from supervision_act_version;
