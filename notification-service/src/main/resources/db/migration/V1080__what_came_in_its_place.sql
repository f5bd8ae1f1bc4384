-- What came in the place of a reminder that its channel had failed for good.
create index reminder_in_place_of on reminder (fallback_of, id) where fallback_of is not null;
