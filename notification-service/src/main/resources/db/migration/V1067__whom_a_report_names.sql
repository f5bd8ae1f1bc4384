-- A report that names none whom the mail was written to is entered, once, and undoes nothing.
alter table bounce add column undoes boolean not null default true;
