-- Which catalogue holds for a period is asked for every report: by columns, without unpacking the documents. Months as text have the order
-- of time.
alter table catalogue
  add column first_month text generated always as (content ->> 'validFrom') stored,
  add column last_month text generated always as (coalesce(content ->> 'validTo', '9999-12')) stored;
