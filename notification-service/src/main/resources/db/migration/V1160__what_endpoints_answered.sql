-- What an operator asks of a system, bot or gateway: when it took something last, what it last said instead, and since when it is turned off. By the
-- database's clock; null for what came about before, and for what a replica of the version before notes. Written with what is written anyway, or once a minute.
alter table endpoint add column taken_at timestamptz;
alter table endpoint add column failed_at timestamptz;
alter table endpoint add column failed_with text;
alter table endpoint add column disabled_at timestamptz;
