-- A person without a mailbox, or with one that others share, is known by the account or the telephone number, as the recipient's
-- address; whoever is known by that is forgotten as whoever is known by e-mail is.
create index reminder_known_person on reminder (recipient_unit, recipient_key, coalesce(recipient->>'name', ''))
  where coalesce(recipient->>'email', recipient->>'address') is not null;
create index reminder_test_of on reminder (lower(coalesce(recipient->>'email', recipient->>'address')), recorded_at)
  where form = 'NEWS-TEST';

create trigger forget_inbox_message_without_mailbox after update of recipient on reminder for each row
  when (old.recipient->>'email' is null and old.recipient->>'address' is not null and new.recipient->>'address' is null)
  execute function forget_inbox_message();
create trigger forget_passage_without_mailbox after update of recipient on reminder for each row
  when (old.recipient->>'email' is null and old.recipient->>'address' is not null and new.recipient->>'address' is null)
  execute function forget_passage();
create trigger forget_preference_without_mailbox before update of recipient on reminder for each row
  when (old.recipient_sub is not null and old.recipient->>'email' is null and old.recipient->>'address' is not null
    and new.recipient->>'address' is null)
  execute function forget_preference();

-- What was put off is found by what the reminder's key says after the role.
create or replace function forget_snooze() returns trigger language plpgsql as $$
begin
  delete from snooze where obligation = new.obligation and address = substr(old.recipient_key, strpos(old.recipient_key, '/') + 1);
  return null;
end $$;
create trigger forget_snooze_without_mailbox after update of recipient on reminder for each row
  when (old.recipient->>'email' is null and old.recipient->>'address' is not null and new.recipient->>'address' is null)
  execute function forget_snooze();
