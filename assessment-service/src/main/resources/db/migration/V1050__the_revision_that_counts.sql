-- Of an obligation the latest revision was kept in place of the one that counts, so that a correction that waited or was returned took its unit
-- out of every roll-up. What is kept is wrong, and the topic says what is right: the read model is begun anew.

-- A replica of the version before takes nothing from now on, as in V1010. In a generation of which nobody has taken anything it also finds that
-- something waits, so it neither announces nor warns of what the read model shows while that grows anew.
update projection_state set generation = generation + 1 where name = 'observations-3';
delete from inbox where projection = 'observations-3';
alter table inbox drop constraint inbox_of_present_readers;
alter table inbox add constraint inbox_of_present_readers
  check (projection not in ('observations', 'observations-2', 'observations-3'));

-- What was put aside will be come by again: it is not put aside twice, and what was discarded stays so.
update dead_letter set projection = 'observations-4' where projection = 'observations-3';

delete from prospect;
delete from progress;
delete from observation;
delete from accepted_report;
delete from obligation;
delete from indicator;
delete from catalogue;
delete from unit_version;
delete from unit;
delete from recorded_step;
