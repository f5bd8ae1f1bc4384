-- Published lists of codes: divisions (GB/T 2260), industries (GB/T 4754). Loaded at the start of the service from the files
-- it is built with; a higher revision of an edition (a correction of the file) replaces its entries.
create table reference_edition (
  catalogue text not null,
  version text not null,
  revision int not null,
  standard text not null,
  day date not null,
  entries int not null,
  sha256 text not null,
  source_zh text not null,
  source_en text not null,
  primary key (catalogue, version)
);

create table reference_entry (
  catalogue text not null,
  version text not null,
  code text not null,
  level text not null,
  parent text,
  name_zh text not null,
  name_en text not null,
  valid_from date,
  valid_to date,
  primary key (catalogue, version, code),
  foreign key (catalogue, version) references reference_edition
);
