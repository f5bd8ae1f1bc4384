-- What lets a browser follow an inbox, until it is used or its time is over: of a ticket only its digest is kept.
create table inbox_ticket (
  digest text primary key, -- SHA-256, hexadecimal
  sub text not null,
  roles text[] not null,
  expires_at timestamptz not null -- by the system clock
);
create index inbox_ticket_expires on inbox_ticket (expires_at);
