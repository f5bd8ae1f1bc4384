-- Up to which change of its form (form.sequence) an obligation was looked at; rule_revision goes on counting the changes of calendars.
-- What an earlier version of the service adds stands at 0 and is looked at once more.
alter table obligation add column form_revision bigint not null default 0;
update obligation o set form_revision = f.sequence from form f
  where f.code = o.form and (o.state in ('SCHEDULED', 'OPEN', 'RETURNED', 'SUBMITTED') or o.correction is not null);
create index obligation_to_follow_form on obligation (form, form_revision, id)
  where state in ('SCHEDULED', 'OPEN', 'RETURNED', 'SUBMITTED') or correction is not null;
