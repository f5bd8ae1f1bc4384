-- The revision that counts, and the one that corrects it and waits for a decision.
alter table obligation add column accepted_revision int, add column correction int;
update obligation set accepted_revision = revision where state = 'ACCEPTED';
create index obligation_to_decide on obligation (id) where state = 'SUBMITTED' or correction is not null;

-- content: SHA-256 of what was reported, in hexadecimal; corrects: the accepted revision that this one corrects, and why.
alter table submission
  add column content text,
  add column corrects int,
  add column reason text,
  add column signed_at timestamptz,
  add column signed_by text;

-- Last year's value in the comparable scope 可比口径, where the scope has changed.
alter table cell add column base numeric;

-- Warnings of a revision as they were found, and what the unit said about each.
create table explained_warning (
  obligation text not null,
  revision int not null,
  position int not null,
  finding jsonb not null,
  explanation text not null,
  primary key (obligation, revision, position),
  foreign key (obligation, revision) references submission
);

-- What a unit prepares; nobody has reported it. version rises with every change; content is null once it was submitted or thrown away.
create table draft (
  obligation text primary key references obligation,
  version bigint not null,
  content jsonb,
  saved_at timestamptz,
  saved_by text
);

-- A zone leader's signature of exactly one content of exactly one revision.
create table signature (
  obligation text not null references obligation,
  revision int not null,
  content text not null,
  signed_at timestamptz not null,
  signed_by text not null,
  primary key (obligation, revision, content)
);

-- Bytes are kept once, whoever sends them; which reports they belong to is said beside.
create table attachment_content (
  sha256 text primary key,
  media_type text not null,
  size int not null,
  bytes bytea not null
);

create table attachment (
  obligation text not null references obligation,
  sha256 text not null references attachment_content,
  name text not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (obligation, sha256)
);

create table submission_attachment (
  obligation text not null,
  revision int not null,
  sha256 text not null,
  primary key (obligation, revision, sha256),
  foreign key (obligation, revision) references submission,
  foreign key (obligation, sha256) references attachment
);

revoke update, delete on explained_warning, signature, attachment_content, attachment, submission_attachment from ${appRole};
