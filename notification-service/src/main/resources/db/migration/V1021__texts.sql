-- What reminders say. The texts that come with the service are the first versions and stand in its resources.
create table text (
  code text not null,
  version int not null,
  body jsonb not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (code, version)
);

-- The text that the step names; null for the one of its kind.
alter table reminder add column text text;
