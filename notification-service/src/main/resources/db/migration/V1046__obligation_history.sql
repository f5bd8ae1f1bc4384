-- The states of obligations as they were told, for lists as of a moment; neither emptied nor changed by a rebuild.
create table obligation_history (
  obligation text not null,
  sequence bigint not null,
  told_at timestamptz not null, -- when it came about, by the business clock of the indicator-service
  unit text not null,
  division text not null,
  form text not null,
  form_name_zh text not null,
  form_name_en text not null,
  period text not null,
  state text not null,
  round int not null,
  due_at timestamptz,
  primary key (obligation, sequence)
);
create index obligation_history_period on obligation_history (period, form, obligation, sequence);
create index reminder_obligation on reminder (obligation, round) where sent_at is not null;

-- The read model of obligations is begun anew, so that what the topic still holds is here too: what Rebuild does, in the
-- migration's transaction. A replica of the version before that goes on running would take states without writing them
-- here: stop those first, or rebuild `obligations` once they are gone.
update projection_state set generation = generation + 1 where name = 'obligations';
delete from inbox where projection = 'obligations';
delete from obligation;
