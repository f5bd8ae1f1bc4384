-- Whom a version of a form asks, and for which periods, is asked for every unit that changes and every month that is planned: by columns,
-- without unpacking the documents. Periods as text have the order of time.
alter table form_version
  add column owed_by jsonb generated always as (content -> 'owedBy') stored,
  add column first_period text generated always as (content ->> 'validFrom') stored,
  add column last_period text generated always as (coalesce(content ->> 'validTo', '9999')) stored;
