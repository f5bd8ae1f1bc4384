-- The number that a notice's texts bear. Those of before, and of the version before while it runs beside, have no step in it.
alter table notice add column number text;
