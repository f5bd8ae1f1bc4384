-- What a form's owing rule asks of a zone at a period's end. The read model of units is begun anew, so that it has this of all units:
-- what Rebuild does, in the migration's transaction. A replica of the version before that goes on running would fill it without
-- these columns: stop those first, or rebuild `units` once they are gone.
alter table unit_version add column level text, add column type text;

-- Spans in which a zone holds a designation 品牌; valid_to is the first day on which it no longer does.
create table unit_designation (
  unit text not null references unit,
  designation text not null,
  valid_from date not null,
  valid_to date,
  primary key (unit, designation, valid_from)
);

update projection_state set generation = generation + 1 where name = 'units';
delete from inbox where projection = 'units';
delete from unit_version;
delete from unit;
