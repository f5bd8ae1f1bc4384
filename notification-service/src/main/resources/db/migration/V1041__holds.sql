-- Times in which reminders are kept back and not lost: planned outages, by administrators.
create table silence (
  id uuid primary key,
  channel text, -- null: all
  division text not null, -- prefix; empty: the whole country
  form text, -- null: all
  from_at timestamptz not null, -- this and the following by the business clock
  until_at timestamptz not null, -- moved forward when it is ended early
  reason text not null,
  created_at timestamptz not null
);
create index silence_until on silence (until_at);

-- And by people for themselves: one obligation's reminders in its present round. Formal notices are not among them.
create table snooze (
  obligation text not null,
  duty text not null,
  round int not null,
  address text not null, -- in small letters
  from_at timestamptz not null,
  until_at timestamptz not null,
  reason text not null,
  primary key (obligation, duty, round, address)
);

-- Whoever is forgotten in the reminders is forgotten here in the same transaction.
create function forget_snooze() returns trigger language plpgsql as $$
begin
  delete from snooze where obligation = new.obligation and address = lower(old.recipient->>'email');
  return null;
end $$;
create trigger forget_snooze after update of recipient on reminder for each row
  when (old.recipient->>'email' is not null and new.recipient->>'email' is null)
  execute function forget_snooze();
