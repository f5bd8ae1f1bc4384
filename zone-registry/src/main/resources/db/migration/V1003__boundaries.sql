-- Development boundaries: a geometry is kept once and never changes; the versions of units say from when it holds. The extent is
-- its box of longitudes and latitudes, by which neighbours are found.
create table boundary (
  id bigint generated always as identity primary key,
  unit_code text not null references unit,
  geometry jsonb not null,
  area_ha numeric not null,
  extent box not null
);
create index boundary_extent on boundary using gist (extent);

alter table unit_version add foreign key (boundary) references boundary;
create index unit_version_boundary on unit_version (boundary) where boundary is not null;

revoke update, delete on boundary from ${appRole};
