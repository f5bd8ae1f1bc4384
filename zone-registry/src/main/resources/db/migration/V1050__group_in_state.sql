-- The unit the supervision group belongs to, whose published state carries it: the city of the division of its office's department,
-- or, where none is registered, that department. It is said anew whenever the group is set up; null before the first time.
alter table supervision_group add column unit_code text references unit;

-- What was set up before belongs somewhere too, and reaches that unit's state once (OwedStates).
with office as (
  select content->'office'->>'department' as code from supervision_group_version order by sequence desc limit 1),
latest as (
  select distinct on (u.code) u.code, u.kind, v.division, v.status
  from unit u join unit_version v on v.unit_code = u.code
  where u.kind = 'CITY' or u.code in (select code from office)
  order by u.code, v.valid_from desc, v.sequence desc)
update supervision_group set unit_code = (
  select unit.code from latest unit, latest department
  where department.code = (select code from office)
    and (unit.code = department.code
      or unit.kind = 'CITY' and unit.status = 'REGISTERED' and unit.division = department.division)
  order by (unit.kind = 'CITY') desc, unit.code limit 1);
insert into unit_state_owed select unit_code from supervision_group where unit_code is not null on conflict do nothing;
