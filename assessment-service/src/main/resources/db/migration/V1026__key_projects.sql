-- Key projects of a plan, and what was reported about them. Neither is ever changed: the latest report tells how far a project is.
create table key_project (
  plan text not null references plan,
  code text not null,
  unit text not null,
  body text not null,
  primary key (plan, code)
);
create index key_project_unit on key_project (unit);
create table key_project_report (
  plan text not null,
  project text not null,
  number int not null,
  body text not null,
  primary key (plan, project, number),
  foreign key (plan, project) references key_project
);
