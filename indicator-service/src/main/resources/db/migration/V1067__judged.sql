-- How late a report was when it first came, or when it was reopened because it never had: what the unit is judged by, whatever rounds follow.
alter table obligation add column judged text check (judged in ('ON_TIME', 'OVERDUE', 'NOTICED', 'MISSED'));
update obligation o set judged = coalesce(
  (select p.lateness from past_round p
   where p.obligation = o.id and p.ended_by = 'REOPENED' and p.lateness <> 'ON_TIME'
     and not exists (select 1 from submission s where s.obligation = o.id and s.round <= p.round)
   order by p.round limit 1),
  (select s.lateness from submission s where s.obligation = o.id order by s.revision limit 1));
