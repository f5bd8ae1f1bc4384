-- What was put aside before there was a doubt (V1089) puts its report in doubt too, unless a state came about after that.
update obligation set in_doubt = true from (
  select o.id from obligation o
  where not o.in_doubt and exists (
    select 1 from dead_letter l
    where l.projection = 'obligations' and l.record_key = o.id and l.replayed_at is null and not exists (
      select 1 from obligation_history h where h.obligation = o.id and h.told_at > l.received_at))
  order by o.id for update) as doubtful
where obligation.id = doubtful.id;

-- A replica of a version that knows no doubt ends none with the state that it takes: whoever takes a later state, it is known. Once none runs any more,
-- the trigger says only what the statement says itself.
create function doubt_ends() returns trigger language plpgsql as $$
begin
  new.in_doubt := false;
  return new;
end $$;
create trigger doubt_ends before update of sequence on obligation for each row
  when (old.in_doubt and new.in_doubt and new.sequence > old.sequence) execute function doubt_ends();
