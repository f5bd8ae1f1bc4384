-- Formal notices as they were served, one row for each message that was accepted.
create table served_notice (
  reminder bigint primary key,
  obligation text not null,
  round int not null,
  step text not null,
  message text not null,
  answer text not null,
  subject text, -- null once the recipient was forgotten: a text may name whom it speaks to
  body text,
  digest text not null, -- SHA-256 of subject, line feed and body
  accepted_at timestamptz not null
);
create index served_notice_of on served_notice (obligation, round, step);

create function forget_served_notice() returns trigger language plpgsql as $$
begin
  update served_notice set subject = null, body = null where reminder = new.id;
  return null;
end $$;
create trigger forget_served_notice after update of recipient on reminder for each row
  when (old.recipient->>'email' is not null and new.recipient->>'email' is null)
  execute function forget_served_notice();

-- The key proofs are signed with, the same for all replicas; the newest signs, what an earlier one has signed stays verifiable.
create table proof_key (
  id bigint generated always as identity primary key,
  public_key bytea not null, -- X.509
  private_key bytea not null, -- PKCS #8, kept encrypted
  created_at timestamptz not null
);
