-- Whether what was told last of an obligation could not be read and was put aside: it may be done, so nobody is pressed for it until a later state is known.
alter table obligation add column in_doubt boolean not null default false;
create index obligation_in_doubt on obligation (id) where in_doubt;
