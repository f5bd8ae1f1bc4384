-- A matter that people are told of, kept beside what units owe, so that claims and cancellations lock it as they do an obligation.
-- A replica of the version before that rebuilds its obligations would empty it too; a rebuild of `news` brings it back.
alter table obligation add column matter boolean not null default false;
create index obligation_matter on obligation (form, id) where matter;
