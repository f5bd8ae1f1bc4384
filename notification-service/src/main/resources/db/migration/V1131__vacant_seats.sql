-- Roles that nobody had when a step was decided that told others, or was overruled for them. Whoever has the role later is told; then the line goes. Of what
-- was decided before this version nothing is written here: nobody is told old things.
create table vacant_seat (
  obligation text not null,
  duty text not null,
  round int not null,
  step text not null,
  seat text not null, -- the role
  primary key (obligation, duty, round, step, seat)
);
