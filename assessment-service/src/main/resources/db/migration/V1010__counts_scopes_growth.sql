-- What counts, scopes by level and comparable growth ask of units, catalogues and reports. The read model is begun anew, so that it has
-- this of everything.
alter table unit add column body text;
alter table unit_version add column level text;
alter table indicator add column time_basis text;
alter table observation add column base numeric;

-- A target gets its figures from a form or from the registry.
alter table target alter column form drop not null;

-- Up to which day counts from the registry have been taken; the one row moves with the calendar.
create table counted_through (
  one boolean primary key default true check (one),
  day date not null
);

-- A replica of the version before that goes on running would fill the tables without these columns. It keeps its read model under the
-- old name and notes every event there before it does anything with it: from now on it cannot, tries again and takes nothing. Answers it
-- goes on giving. The present version reads in a consumer group of its own and is not held up by it.
delete from projection_state where name = 'observations';
delete from inbox where projection = 'observations';
alter table inbox add constraint inbox_of_present_readers check (projection <> 'observations');
delete from progress;
delete from observation;
delete from accepted_report;
delete from obligation;
delete from indicator;
delete from catalogue;
delete from unit_version;
delete from unit;
