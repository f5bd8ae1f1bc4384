-- What waits for a reviewer, and until when.
alter table obligation
  add column review_revision int, -- null while nothing waits
  add column review_due_at timestamptz;

-- Whose ladder a reminder belongs to; its round is the obligation's round, or the revision under review.
alter table reminder
  add column duty text not null default 'REPORT',
  add column recipient_unit text; -- unit at which the recipient was found, empty for an address of the ladder; null: derived from the key
