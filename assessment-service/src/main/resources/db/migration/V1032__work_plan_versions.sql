-- Versions of a work plan, each with its whole schedule and the document that made it. While it has not been amended there is none: the tasks
-- are the first version. A task that a version gives up stays with its steps, cancelled.
create table work_plan_version (
  plan text not null references work_plan,
  version int not null,
  content text not null,
  primary key (plan, version)
);

-- What was changed about a key project, and by which document; key_project holds what is in force.
create table key_project_change (
  plan text not null,
  project text not null,
  number int not null,
  body text not null,
  primary key (plan, project, number),
  foreign key (plan, project) references key_project
);
