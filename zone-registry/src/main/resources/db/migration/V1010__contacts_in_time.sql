-- The people of a unit in two times (ADR 0014). A list holds from its day until the next begins; of several of one day the one
-- with the highest sequence recorded by K was known at K. Append-only, but for what erasure takes out of entries.
create table contact_version (
  unit_code text not null references contact_list,
  valid_from date not null,
  sequence bigint not null,
  recorded_at timestamptz not null,
  primary key (unit_code, valid_from, sequence) include (recorded_at)
);

-- Whoever has no name was erased: role and days stay, so that what was found on past days is still found.
create table contact_entry (
  id bigint generated always as identity primary key,
  unit_code text not null,
  version_from date not null,
  version_sequence bigint not null,
  position int not null,
  role text not null,
  valid_from date not null,
  valid_to date,
  name text,
  email text,
  phone text,
  wecom text,
  dingtalk text,
  feishu text,
  locale text,
  sub text,
  unique (unit_code, version_from, version_sequence, position),
  foreign key (unit_code, version_from, version_sequence) references contact_version (unit_code, valid_from, sequence)
);

-- Until now a list answered for every day and every time of knowledge; it goes on doing so. Rows are copied once: replicas of the
-- version before are stopped first, for what one of them writes to contact later is not taken over.
insert into contact_version (unit_code, valid_from, sequence, recorded_at)
  select l.unit_code, min(v.valid_from), l.sequence, min(v.recorded_at)
  from contact_list l join unit_version v on v.unit_code = l.unit_code
  where l.sequence > 0 group by l.unit_code, l.sequence;
insert into contact_entry (unit_code, version_from, version_sequence, position, role, valid_from, name, email, locale, sub)
  select c.unit_code, v.valid_from, v.sequence, c.position, c.role, v.valid_from, c.name, c.email, c.locale, c.sub
  from contact c join contact_version v on v.unit_code = c.unit_code;

revoke update, delete on contact_version from ${appRole};
revoke update, delete on contact_entry from ${appRole};

-- What stands in the table of before, which a service of the version before still reads, is erased too.
create function erase_contact_entries(unit text, entries bigint[]) returns bigint
language sql security definer set search_path = public as $$
  delete from contact where unit_code = unit;
  with erased as (
    update contact_entry set name = null, email = null, phone = null, wecom = null, dingtalk = null, feishu = null,
      locale = null, sub = null
    where unit_code = unit and id = any(entries) and name is not null
    returning 1)
  select count(*) from erased
$$;
