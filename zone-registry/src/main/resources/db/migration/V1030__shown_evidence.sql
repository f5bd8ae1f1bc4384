-- What was shown for more land is looked up for many zones at once.
create index unit_command_evidence on unit_command (unit_code, sequence) where evidence is not null;
