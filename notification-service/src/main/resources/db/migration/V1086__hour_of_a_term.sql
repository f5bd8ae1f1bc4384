-- The hour at which the last working day of a notice's term ends. A notice of before has none: it is the one that is set.
alter table notice add column term_time text;
