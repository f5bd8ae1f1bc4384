-- What somebody may have to be told of, among all that ever was owed. ObligationTable has these words.
create index obligation_pressing on obligation (id)
  where due_at is not null and state in ('SCHEDULED', 'OPEN', 'RETURNED') or review_due_at is not null;
