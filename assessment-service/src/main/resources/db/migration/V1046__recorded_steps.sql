-- What the registry recorded of the steps of designations and platforms, and when: counts are told as they were known. The read model is
-- begun anew, so that it knows the identities of the recognitions; it does not until the facts of the registry have been read again.
create table recorded_step (
  event uuid primary key,
  unit text not null,
  recognition uuid not null,
  step int not null,
  state text not null,
  on_day date not null,
  withdrawn boolean not null,
  recorded_at timestamptz not null
);
create index recorded_step_unit on recorded_step (unit);
create index recorded_step_at on recorded_step (recorded_at);

-- A replica of the version before must not fill the tables without this; it takes nothing from now on, as in V1010.
delete from projection_state where name = 'observations-2';
delete from inbox where projection = 'observations-2';
alter table inbox drop constraint inbox_of_present_readers;
alter table inbox add constraint inbox_of_present_readers check (projection not in ('observations', 'observations-2'));
delete from prospect;
delete from progress;
delete from observation;
delete from accepted_report;
delete from obligation;
delete from indicator;
delete from catalogue;
delete from unit_version;
delete from unit;
