-- What became of messages after they had left, one row for each time that one was taken, came back, or turned out to have been read after
-- it had come back. Rows are added and never changed, but that of what was said to somebody who is forgotten only the digest stays.
create table passage (
  id bigint generated always as identity primary key,
  reminder bigint not null,
  event text not null check (event in ('TAKEN', 'RETURNED', 'READ')),
  at timestamptz not null, -- by the business clock
  answer text, -- what the receiver's side said, without addresses
  message text, -- identity of a formal notice's message, as it was taken, and what it said
  subject text,
  body text,
  digest text -- SHA-256 of subject, line feed and body
);
create index passage_of on passage (reminder, id);

-- Of what was taken before, the last time is known.
insert into passage (reminder, event, at, answer, message, subject, body, digest)
select r.id, 'TAKEN', coalesce(s.accepted_at, r.sent_at), coalesce(s.answer, r.answer), s.message, s.subject, s.body, s.digest
from reminder r left join served_notice s on s.reminder = r.id where r.sent_at is not null order by r.sent_at, r.id;
insert into passage (reminder, event, at, answer)
select b.reminder, 'RETURNED', max(b.came_back_at), max(b.answer)
from bounce b join reminder r on r.id = b.reminder where r.state = 'FAILED' and r.reason = 'BOUNCED' group by b.reminder;

-- Whichever version of the service writes that a message was taken: what came back is never taken by that.
create function note_taken() returns trigger language plpgsql as $$
begin
  insert into passage (reminder, event, at, answer) values (new.id, 'TAKEN', new.sent_at, new.answer);
  return null;
end $$;
create trigger note_taken after update of state on reminder for each row
  when (new.state = 'SENT' and new.sent_at is not null and old.state <> 'SENT' and old.reason is distinct from 'BOUNCED')
  execute function note_taken();

-- What a notice said is written after that it was taken, in the same transaction.
create function note_served() returns trigger language plpgsql as $$
begin
  update passage set answer = new.answer, message = new.message, subject = new.subject, body = new.body, digest = new.digest
  where id = (select max(id) from passage where reminder = new.reminder and event = 'TAKEN');
  return null;
end $$;
create trigger note_served after insert or update of accepted_at on served_notice for each row execute function note_served();

create function forget_passage() returns trigger language plpgsql as $$
begin
  update passage set subject = null, body = null where reminder = new.id and subject is not null;
  return null;
end $$;
create trigger forget_passage after update of recipient on reminder for each row
  when (old.recipient->>'email' is not null and new.recipient->>'email' is null)
  execute function forget_passage();

-- The columns notice.came_back_at and notice.served_again_at, which tell the last time alone, are neither written nor read any more.
