-- What ends a message is what its receiver's side says of it, and not for how long the way there was closed: how often it has answered about the
-- message and not taken it, and how long these answers let it wait together. What waits now is counted from here on.
alter table reminder
  add column answers int not null default 0,
  add column waited interval not null default interval '0';
