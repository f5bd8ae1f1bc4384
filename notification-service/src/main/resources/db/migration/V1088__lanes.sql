-- What waits is looked for channel by channel: the pile of one that is full or left alone is not read for the sake of another. A version that still
-- looks for all channels at once finds what waits by reminder_held.
create index reminder_lane on reminder (channel, attempt_at, id) where state = 'PENDING';
drop index reminder_pending;
