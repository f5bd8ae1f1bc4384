-- How often a message was sent without anybody saying whether it was taken, since it was taken up: it may have arrived.
alter table reminder add column unconfirmed int not null default 0;

-- How often a channel has taken something again after it was out of order; no row: never.
create table channel_return (
  channel text primary key,
  times bigint not null
);

-- After how many returns of its channel a message met it out of order last; null: it has not. Where the channel has returned since, the message met that by itself.
alter table reminder add column down_after bigint;
