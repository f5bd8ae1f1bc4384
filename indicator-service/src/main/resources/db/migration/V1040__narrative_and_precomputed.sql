-- What a revision says beside its figures: an answer to each ask of the form's sections. words, score or evidence (digests of attachments),
-- as the aspect wants it; position is the place in the body.
create table passage (
  obligation text not null,
  revision int not null,
  section text not null,
  aspect text not null,
  position int not null,
  words text,
  score numeric,
  evidence jsonb not null,
  primary key (obligation, revision, section, aspect),
  foreign key (obligation, revision) references submission
);

-- The figures that follow from accepted reports of shorter periods, as they were when the revision came, with those reports.
create table precomputation (
  obligation text not null,
  revision int not null,
  figures jsonb not null,
  primary key (obligation, revision),
  foreign key (obligation, revision) references submission
);

revoke update, delete on passage, precomputation from ${appRole};
