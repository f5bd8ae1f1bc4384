-- The people of a unit. The head stays when the list is emptied, so that its sequence goes on.
create table contact_list (
  unit_code text primary key references unit,
  sequence bigint not null
);

create table contact (
  unit_code text not null references contact_list,
  position int not null,
  role text not null,
  name text not null,
  email text,
  locale text not null,
  sub text,
  primary key (unit_code, position)
);

revoke delete on contact_list from ${appRole};
