-- Secrets that were replaced while another one before them still counted; the one before the present one stands in the endpoint.
create table endpoint_secret_before (
  id bigint generated always as identity primary key,
  endpoint uuid not null references endpoint on delete cascade,
  secret bytea not null,
  until timestamptz not null
);
create index endpoint_secret_before_endpoint on endpoint_secret_before (endpoint, until);
