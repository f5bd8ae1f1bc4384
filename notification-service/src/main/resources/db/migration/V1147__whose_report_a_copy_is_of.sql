-- What left in the place of a reminder after a merger lost the merged unit that its report was owed by; what follows another follows that one's.
with recursive copied (id, owed_by) as (
  select copy.id, first.owed_by from reminder copy join reminder first on first.id = copy.fallback_of where first.owed_by is not null
  union
  select copy.id, copied.owed_by from copied join reminder copy on copy.fallback_of = copied.id)
update reminder set owed_by = copied.owed_by from copied where reminder.id = copied.id and reminder.owed_by is null;
