-- What a unit owed for a period.
create index obligation_history_unit on obligation_history (unit, period);
