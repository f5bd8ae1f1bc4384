-- The annual summary of a plan with next year's key points, every version of it.
create table annual_summary (
  plan text not null references plan,
  year int not null,
  version int not null,
  summary text not null,
  problems text not null,
  key_points text[] not null,
  written_at timestamptz not null,
  primary key (plan, year, version)
);
