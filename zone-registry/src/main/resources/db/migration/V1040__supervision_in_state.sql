-- The acts that belong to a unit are part of its published state: found without going through all.
create index supervision_act_version_units on supervision_act_version using gin (units);
