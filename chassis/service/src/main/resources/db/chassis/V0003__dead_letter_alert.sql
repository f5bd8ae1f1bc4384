-- What operators were told last about dead letters, counted: from the first that waits until none does.
create table dead_letter_alert (
  only_row boolean primary key check (only_row),
  sequence bigint not null,
  first_letter bigint, -- null: that none waits
  since timestamptz -- by the business clock
);
insert into dead_letter_alert (only_row, sequence) values (true, 0);
