-- Dead letters are told by the service that has them, on a topic of all; what this service kept of its own is over.
update obligation set state = 'CLOSED', look_at = null
where matter and form = 'NEWS-DEAD-LETTERS' and state = 'OPEN';

-- How many test messages somebody has had lately, and which of them are still under way.
create index reminder_test on reminder (lower(recipient->>'email'), recorded_at) where form = 'NEWS-TEST';
create index obligation_test_open on obligation (id) where form = 'NEWS-TEST' and state = 'OPEN';
