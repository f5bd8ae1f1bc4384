-- How a target is apportioned to zones, every version of it: the order and the figures of the base period as they were accepted then, from
-- which the zones' values follow. Not part of the read model: a rebuild leaves it as it is.
create table apportionment (
  plan text not null,
  target text not null,
  version int not null,
  decided_at timestamptz not null,
  decision text not null,
  primary key (plan, target, version),
  foreign key (plan, target) references target
);
