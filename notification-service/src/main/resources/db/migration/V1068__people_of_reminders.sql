-- Whose people a reminder speaks to is written with it; of older rows it followed from the key.
update reminder set recipient_unit = case when recipient_key like 'OFFICE/%'
    then coalesce((select office_unit from ladder l where l.form = reminder.form and l.version = ladder_version), unit) else unit end
where recipient_unit is null and recipient->>'email' is not null;

-- The people of a unit whom the ledger knows: found one by one, however much was said to each. Nobody who is forgotten is among them.
create index reminder_person on reminder (recipient_unit, recipient_key, coalesce(recipient->>'name', ''))
  where recipient->>'email' is not null;

-- What a unit owes.
create index obligation_unit on obligation (unit, id);
