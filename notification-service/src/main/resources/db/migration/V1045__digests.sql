-- The moment, by business time, of the digest in which a reminder leaves with others to the same person; null: it leaves by itself.
alter table reminder add column digest_at timestamptz;
create index reminder_digest on reminder (recipient_sub, digest_at) where digest_at is not null;
