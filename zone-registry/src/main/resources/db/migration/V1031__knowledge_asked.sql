-- What was known at an instant stays what was answered. A transaction chooses recorded_at before it commits, so that an answer about
-- an instant in between could change when it does. Whoever asks what was known at an instant notes that instant first; whoever
-- commits afterwards is recorded as known a microsecond after the last instant noted, if it had chosen an earlier time.
create table knowledge_asked (
  only_row boolean primary key default true check (only_row),
  until timestamptz not null
);
insert into knowledge_asked (until) values ('-infinity');
revoke insert, delete on knowledge_asked from ${appRole};

-- Runs at commit, for every row that bears recorded_at. The first takes the lock that nobody notes an instant under meanwhile and
-- keeps the last one for the rest of the transaction; rows are moved, a table at a time, only where that is needed. The lock is
-- shared: commits do not wait for each other.
create function settle_knowledge() returns trigger
language plpgsql security definer set search_path = public as $$
declare
  asked text := current_setting('zonewatch.asked', true);
begin
  if coalesce(asked, '') = '' then
    perform pg_advisory_xact_lock_shared(1263423319);
    select until::text into asked from knowledge_asked;
    perform set_config('zonewatch.asked', asked, true);
  end if;
  if new.recorded_at <= asked::timestamptz
      and coalesce(current_setting('zonewatch.moved_' || tg_table_name, true), '') = '' then
    execute format('update %I set recorded_at = $1 where xmin = pg_current_xact_id()::xid and recorded_at <= $2', tg_table_name)
      using asked::timestamptz + interval '1 microsecond', asked::timestamptz;
    perform set_config('zonewatch.moved_' || tg_table_name, 'yes', true);
  end if;
  return null;
end
$$;

-- Every table that says when something was recorded, but for the audit trail, which goes by real time. They are append-only, except
-- that the head of a unit bears the last time. One that is made later needs the trigger too.
do $$
declare
  recording record;
begin
  for recording in
    select a.attrelid::regclass as name, case when c.relname = 'unit' then 'insert or update' else 'insert' end as writing
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'recorded_at' and not a.attisdropped and c.relkind = 'r'
      and c.relnamespace = 'public'::regnamespace and c.relname <> 'audit_entry'
  loop
    execute format('create constraint trigger settle_knowledge after %s on %s
      deferrable initially deferred for each row execute function settle_knowledge()', recording.writing, recording.name);
  end loop;
end
$$;
