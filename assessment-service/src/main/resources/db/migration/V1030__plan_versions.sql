-- Versions of plans. The first holds from the beginning and has no day; each later one holds from its day on. A version that is not published is a
-- draft. target stays what a plan's targets are (code, form, the unit they hang on); what holds of them from when on stands here. target.body
-- is what a target began with: replicas of the version before read it, nothing else does any more.
create table plan_version (
  plan text not null references plan,
  version int not null,
  valid_from date,
  document_number text,
  reason text,
  names text not null,
  drafted_at timestamptz not null,
  published_at timestamptz,
  primary key (plan, version)
);
create table target_version (
  plan text not null,
  version int not null,
  code text not null,
  position int not null,
  scope_unit text not null,
  body text not null,
  primary key (plan, version, code),
  foreign key (plan, version) references plan_version
);
create index target_version_code on target_version (plan, code, version);

insert into plan_version (plan, version, names, drafted_at, published_at)
  select code, 1, names, created_at, created_at from plan;
insert into target_version (plan, version, code, position, scope_unit, body)
  select plan, 1, code, position, scope_unit, body from target;

-- A plan that a replica of the version before takes meanwhile has a first version too. The present version writes versions first.
create function target_in_first_version() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from target_version v where v.plan = new.plan and v.code = new.code) then
    insert into plan_version (plan, version, names, drafted_at, published_at)
      select code, 1, names, created_at, created_at from plan where code = new.plan on conflict do nothing;
    insert into target_version (plan, version, code, position, scope_unit, body)
      values (new.plan, 1, new.code, new.position, new.scope_unit, new.body);
  end if;
  return null;
end
$$;
create trigger target_in_first_version after insert on target for each row execute function target_in_first_version();
