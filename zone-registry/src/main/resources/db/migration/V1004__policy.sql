-- What plans state for zones: every version of every rule set, written once. The days on which it holds, its division and its
-- rules stand in the body.
create table rule_set (
  code text not null,
  version int not null,
  body jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (code, version)
);

-- Why something was done although the policy speaks against it: what a change created, and who answered for it.
create table finding_answer (
  id bigint generated always as identity primary key,
  unit_code text not null references unit,
  rule_set text not null,
  rule text not null,
  about text not null,
  day date not null,
  command text not null,
  sequence bigint not null,
  justification text not null,
  facts jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index finding_answer_unit on finding_answer (unit_code, rule_set, rule, about);

-- The last enlargement of a zone is one seek.
create index unit_command_enlargement on unit_command (unit_code, valid_from desc, sequence desc)
  where command in ('EXPAND', 'CHANGE') and 'approvedAreaHa' = any (changed);

revoke update, delete on rule_set from ${appRole};
revoke update, delete on finding_answer from ${appRole};
