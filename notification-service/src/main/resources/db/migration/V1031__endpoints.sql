-- Systems, bots and gateways that messages are sent to. What is secret (bots carry their key in the address) is kept encrypted.
create table endpoint (
  id uuid primary key,
  channel text not null,
  name text not null,
  division text not null, -- prefix; empty: the whole country
  host text not null,
  url bytea not null,
  secret bytea,
  secret_before bytea,
  secret_before_until timestamptz,
  disabled_because text, -- null: enabled
  blocked_until timestamptz, -- it asked to be left alone
  created_at timestamptz not null,
  version int not null
);
create index endpoint_channel on endpoint (channel) where disabled_because is null;

-- What was sent to an endpoint lately, for its rate limits.
create table endpoint_use (
  endpoint uuid not null references endpoint,
  used_at timestamptz not null
);
create index endpoint_use_lately on endpoint_use (endpoint, used_at);

-- Which systems have taken a message that goes to several: another attempt leaves them out.
create table webhook_receipt (
  endpoint uuid not null references endpoint,
  message text not null,
  status int not null,
  taken_at timestamptz not null,
  primary key (endpoint, message)
);
