-- What V1066 made of messages that had come back before there was a history of them.

-- A message that came back bears what the report said of it; what had been said when it was taken is not known.
update passage p set answer = null
where p.event = 'TAKEN' and p.message is null
  and exists (select 1 from bounce b where b.reminder = p.reminder and b.answer = p.answer);

-- All that was taken came before all that had come back, so that a notice which came back and was served again by another message seemed to have stood all the
-- time; and what came back and was tried again had not come back at all. These messages get their passages anew, in the order of time. The last report that was
-- left out of each is told; that its message had been taken before is known of formal notices, by when they were served.
with left_out as (
  select b.reminder, b.came_back_at, b.answer, n.served_at,
    exists (select 1 from passage p where p.reminder = b.reminder and p.event = 'TAKEN' and p.at <= b.came_back_at) as was_taken
  from (
    select reminder, came_back_at, answer, row_number() over (partition by reminder order by id) as number,
      count(*) over (partition by reminder) as reports
    from bounce where undoes) b
  join reminder r on r.id = b.reminder
  left join notice n on r.kind = 'FORMAL_NOTICE' and (n.obligation, n.round, n.step) = (r.obligation, r.round, r.step)
  where b.number = b.reports - (select count(*) from passage p where p.reminder = b.reminder and p.event = 'RETURNED')
), anew as (
  select r.id from notice n join reminder r on (r.obligation, r.round, r.step) = (n.obligation, n.round, n.step) and r.kind = 'FORMAL_NOTICE'
  where n.served_again_at is not null
    or exists (select 1 from left_out l join reminder other on other.id = l.reminder
      where (other.obligation, other.round, other.step) = (n.obligation, n.round, n.step))
  union
  select reminder from left_out where was_taken
), before as (
  delete from passage p using anew where p.reminder = anew.id returning p.*
)
insert into passage (reminder, event, at, answer, message, subject, body, digest)
select reminder, event, at, answer, message, subject, body, digest
from (
  select id, reminder, event, at, answer, message, subject, body, digest from before
  union all
  select null, reminder, 'RETURNED', came_back_at, answer, null, null, null, null from left_out where was_taken or served_at is not null
  union all
  select null, reminder, 'TAKEN', served_at, null, null, null, null, null from left_out where not was_taken and served_at is not null
) as one
order by at, reminder, array_position(array['TAKEN', 'RETURNED', 'READ'], event), id;
