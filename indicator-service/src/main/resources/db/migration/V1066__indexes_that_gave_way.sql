-- Indexes that others took the place of (V1060, V1064) and that every change of an obligation still paid for.
drop index obligation_to_reschedule;
drop index obligation_calendar_missing;
