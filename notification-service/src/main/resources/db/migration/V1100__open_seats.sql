-- Whether the seat that a reminder left open is taken: it told nobody, since its recipient was gone, and whoever came in the place was told, or
-- nothing more is to be said. What was left to be told so far by steps of which something else is settled is left as it is.
alter table reminder add column seat_filled boolean not null default false;
update reminder r set seat_filled = true
where (r.state = 'FAILED' and r.recipient_key like '%/#%')
  or (r.reason in ('NO_RECIPIENT', 'RECIPIENT_ERASED', 'PASSED_ON') and exists (
    select 1 from reminder other where other.obligation = r.obligation and other.round = r.round and other.step = r.step
      and (other.reason is null or other.reason not in ('NO_RECIPIENT', 'RECIPIENT_ERASED', 'PASSED_ON'))));
-- Seats that are open. The version before looks for those that found nobody by the index reminder_unheard.
create index reminder_open on reminder (obligation)
  where not seat_filled and (reason in ('NO_RECIPIENT', 'RECIPIENT_ERASED', 'PASSED_ON') or (state = 'FAILED' and recipient_key like '%/#%'));
