-- Messages to people by their identity (sub). Numbers of one person's messages ascend in the order in which they became visible.
create table inbox_message (
  id bigint generated always as identity primary key,
  sub text not null,
  reminder bigint not null,
  message text not null unique, -- the same at every attempt
  obligation text not null,
  unit text not null,
  division text not null,
  form text not null,
  period text not null,
  round int not null,
  step text not null,
  kind text not null,
  role text not null,
  subject text not null,
  body text not null,
  sent_at timestamptz not null,
  read_at timestamptz
);
create index inbox_message_sub on inbox_message (sub, id);
create index inbox_message_unread on inbox_message (sub) where read_at is null;
create index inbox_message_reminder on inbox_message (reminder);

-- Whoever is forgotten in the reminders is forgotten here in the same transaction.
create function forget_inbox_message() returns trigger language plpgsql as $$
begin
  delete from inbox_message where reminder = new.id;
  return null;
end $$;
create trigger forget_inbox_message after update of recipient on reminder for each row
  when (old.recipient->>'email' is not null and new.recipient->>'email' is null)
  execute function forget_inbox_message();
