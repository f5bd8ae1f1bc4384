-- How many of the attempts were none: whoever would have been called was left alone.
alter table reminder add column put_off int not null default 0;
