-- How often in a row an endpoint has failed, and whether a single call is just trying it again; what is left alone is so until blocked_until.
alter table endpoint add column failures int not null default 0;
alter table endpoint add column trying boolean not null default false;
