-- Until when, by the system clock, a replica has the mailbox to itself to which undeliverable mail comes back.
create table bounce_mailbox (
  only_one boolean primary key default true check (only_one),
  taken_until timestamptz not null
);
insert into bounce_mailbox (taken_until) values ('epoch');
