-- The work plan: tasks as they were given (body, JSON as text), their state, and every step. due is what is in force; due_at and remind_at follow from it
-- and from the working calendar, and are looked up anew when a year of that is published.
create table work_plan (
  plan text primary key references plan,
  created_at timestamptz not null
);
create table task (
  plan text not null references work_plan,
  code text not null,
  position int not null,
  year int not null,
  body text not null,
  state text not null,
  due text not null,
  due_at timestamptz,
  remind_at timestamptz,
  calendar_missing int,
  finished_by text,
  finished_at timestamptz,
  version int not null,
  primary key (plan, code)
);
create index task_due on task (due_at) where state in ('PLANNED', 'STARTED');
create table task_unit (
  plan text not null,
  task text not null,
  unit text not null,
  position int not null,
  primary key (plan, task, unit),
  foreign key (plan, task) references task
);
create index task_unit_unit on task_unit (unit);
create table task_need (
  plan text not null,
  task text not null,
  needs text not null,
  primary key (plan, task, needs),
  foreign key (plan, task) references task,
  foreign key (plan, needs) references task
);
create table task_step (
  plan text not null,
  task text not null,
  version int not null,
  body text not null,
  primary key (plan, task, version),
  foreign key (plan, task) references task
);

-- What was told about a task's moment, once each. Not part of a read model: a rebuild tells nothing again.
create table task_told (
  plan text not null,
  task text not null,
  kind text not null,
  due_at timestamptz not null,
  told_at timestamptz not null,
  primary key (plan, task, kind, due_at)
);

-- The working calendar: a read model of a topic of indicator-service.
create table calendar_year (
  year int primary key,
  sequence bigint not null,
  content text not null
);
