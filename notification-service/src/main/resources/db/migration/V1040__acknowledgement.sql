-- Reminders whose recipients have confirmed that they took notice, each once. Who that was stands with the reminder.
create table acknowledgement (
  reminder bigint primary key,
  obligation text not null,
  duty text not null,
  round int not null,
  step text not null,
  presses boolean not null, -- of a step after the due time: what yields to acknowledgements in the round is left out
  acknowledged_at timestamptz not null
);
create index acknowledgement_of on acknowledgement (obligation);

-- Whether the step is left out once something of its round was acknowledged.
alter table reminder add column unless_acknowledged boolean not null default false;
