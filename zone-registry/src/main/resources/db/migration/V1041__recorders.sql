-- Who recorded something is told beside it, and goes when that person is erased; the audit trail keeps who did what.
alter table unit_command alter column recorded_by drop not null;
alter table finding_answer alter column recorded_by drop not null;
alter table rule_set alter column recorded_by drop not null;

-- Rule sets belong to no unit: they are gone through only for whoever is on record at the unit, as one of its people or because
-- something of it was recorded by that account. (All parts of the statement see the tables as they were before it.)
create function erase_recorder(asked_unit text, subs text[], on_record boolean) returns bigint
language sql security definer set search_path = public as $$
  with commands as (
    update unit_command set recorded_by = null where unit_code = asked_unit and recorded_by = any (subs) returning 1),
  answers as (
    update finding_answer set recorded_by = null where unit_code = asked_unit and recorded_by = any (subs) returning 1),
  sets as (
    update rule_set set recorded_by = null
    where recorded_by = any (subs) and (on_record
      or recorded_by in (select c.recorded_by from unit_command c where c.unit_code = asked_unit)
      or recorded_by in (select a.recorded_by from finding_answer a where a.unit_code = asked_unit))
    returning 1)
  select (select count(*) from commands) + (select count(*) from answers) + (select count(*) from sets)
$$;
