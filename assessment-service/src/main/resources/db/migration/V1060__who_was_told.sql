-- Which units were told about a task's moment, once each: a task may be given to another. Of what was told before it is those that the schedule named then.
create table task_told_unit (
  plan text not null,
  task text not null,
  kind text not null,
  due_at timestamptz not null,
  unit text not null,
  position int not null,
  primary key (plan, task, kind, due_at, unit)
);

-- A replica of the version before tells all units of a task at once, and takes back what it told from those that have it now. It knows task_told alone,
-- which is written for it.
create function task_told_units() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into task_told_unit (plan, task, kind, due_at, unit, position)
      select new.plan, new.task, new.kind, new.due_at, u.unit, u.position from task_unit u where u.plan = new.plan and u.task = new.task
      on conflict do nothing;
  else
    delete from task_told_unit d using task_unit u
      where d.plan = old.plan and d.task = old.task and d.kind = old.kind and d.due_at = old.due_at
        and u.plan = d.plan and u.task = d.task and u.unit = d.unit;
  end if;
  return null;
end
$$;
create trigger task_told_units after insert or delete on task_told for each row execute function task_told_units();

with schedule as materialized (
  select plan, version, content::jsonb as content from work_plan_version
), of_then as (
  select d.plan, d.task, d.kind, d.due_at,
    (select t -> 'responsible' from schedule s, jsonb_array_elements(s.content -> 'tasks') t
     where s.plan = d.plan and (s.content ->> 'at')::timestamptz <= d.told_at and t ->> 'code' = d.task
     order by s.version desc limit 1) as units
  from task_told d
)
insert into task_told_unit (plan, task, kind, due_at, unit, position)
  select o.plan, o.task, o.kind, o.due_at, u.unit, u.position - 1
  from of_then o, jsonb_array_elements_text(o.units) with ordinality as u (unit, position)
  union
  select o.plan, o.task, o.kind, o.due_at, u.unit, u.position
  from of_then o join task_unit u on u.plan = o.plan and u.task = o.task where o.units is null;
