-- A replica of the version before takes no more events (V1010), so it may think that nothing waits to be taken, and would announce what the
-- read model shows while it grows anew. It does not name the model that it tells from, so it cannot announce any more.
alter table announcement add column model int;
update announcement set model = 1;
alter table announcement alter column model set not null;
