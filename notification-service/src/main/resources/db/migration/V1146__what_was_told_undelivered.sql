-- What operators were told last of reminders that no channel could deliver: of how many recipients, by the channel that failed them, and how many it
-- has failed since. Replicas of the version before write none of it; the next failure is told once more then.
create table undelivered_told (
  channel text primary key,
  told int not null,
  since int not null default 0
);
