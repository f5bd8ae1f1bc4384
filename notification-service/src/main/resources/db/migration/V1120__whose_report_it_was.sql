-- After a merger the successor reports what the merged unit owed: that unit, which the code of an obligation begins with, is
-- kept beside the one that reports. Null where a unit reports what is its own.
alter table obligation add column owed_by text;
alter table obligation_history add column owed_by text;
alter table reminder add column owed_by text;
alter table inbox_message add column owed_by text;

update obligation set owed_by = split_part(id, '_', 1)
where not matter and id like '%\_' || form || '\_' || period and split_part(id, '_', 1) <> unit;
update obligation_history set owed_by = split_part(obligation, '_', 1)
where obligation like '%\_' || form || '\_' || period and split_part(obligation, '_', 1) <> unit;
update reminder set owed_by = split_part(obligation, '_', 1)
where obligation like '%\_' || form || '\_' || period and split_part(obligation, '_', 1) <> unit;
update inbox_message set owed_by = split_part(obligation, '_', 1)
where obligation like '%\_' || form || '\_' || period and split_part(obligation, '_', 1) <> unit;
