create table thing (
  code text primary key,
  division text not null,
  name text not null,
  amount text not null,
  version bigint not null
);
create table seen_thing (
  code text primary key,
  sequence bigint not null,
  name text not null
);
