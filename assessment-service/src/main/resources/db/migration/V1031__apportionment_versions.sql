-- Of each version of an apportionment: by whom and why it was decided, and the version of the plan it spreads. Who decided what there is already
-- stands in the audit trail only.
alter table apportionment add column plan_version int not null default 1;
alter table apportionment add column decided_by text;
alter table apportionment add column document_number text;
alter table apportionment add column reason text;
