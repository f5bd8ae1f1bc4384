-- The rule of a notice's term, for as long as its end cannot be computed.
alter table notice add column term_working_days int, add column term_time text;
