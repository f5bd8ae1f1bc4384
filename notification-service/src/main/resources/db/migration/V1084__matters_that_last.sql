-- Matters that nothing has ended yet, by when they came about.
create index obligation_lasting on obligation (due_at) where matter and state = 'OPEN';
