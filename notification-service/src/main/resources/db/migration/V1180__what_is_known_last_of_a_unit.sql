-- Matters that nothing has ended yet, by when they came about, are due or were told anew, which is kept in open_at; in place of obligation_lasting, which
-- replicas of the version before use.
create index obligation_lasting_since on obligation (greatest(due_at, open_at)) where matter and state = 'OPEN';

-- What a unit owes last, by whose division its entries of the audit trail are read.
create index obligation_last_of_unit on obligation (unit, matter, due_at desc nulls last, id desc) include (division);
