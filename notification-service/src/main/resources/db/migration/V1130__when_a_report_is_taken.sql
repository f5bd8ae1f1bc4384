-- When a report can be submitted, by the clock alone: from, and until (the moment itself included). It is told with every state; what is known is
-- filled in by the rule, the day after the period ends. Until when is not known of it before it is told again.
alter table obligation
  add column open_at timestamptz,
  add column lock_at timestamptz;

update obligation set open_at = case
    when period like '%-Q_' then make_date(left(period, 4)::int, right(period, 1)::int * 3 - 2, 1) + interval '3 months'
    when period like '____-__' then (period || '-01')::date + interval '1 month'
    else make_date(period::int, 1, 1) + interval '1 year'
  end at time zone 'Asia/Shanghai'
where not matter;
