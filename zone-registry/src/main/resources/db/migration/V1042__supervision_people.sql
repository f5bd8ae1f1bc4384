-- Erasure of a person from what is appended only. The service's role cannot change a version; these functions run as the owner of
-- the tables and can take out names, and nothing else.

-- A text, or each of a list of texts, with a mark in place of the names, whatever their case. A name in Latin letters is no part
-- of a longer word; a name of one character is part of too many. Of names that contain each other the longer is to come first.
create function without_names(content jsonb, names text[]) returns jsonb
language plpgsql immutable set search_path = public as $$
declare
  said text;
  name text;
begin
  if jsonb_typeof(content) = 'array' then
    return (select coalesce(jsonb_agg(without_names(e.value, names) order by e.place), '[]')
            from jsonb_array_elements(content) with ordinality e(value, place));
  elsif jsonb_typeof(content) <> 'string' then
    return content;
  end if;
  said := content #>> '{}';
  foreach name in array names loop
    continue when char_length(name) < 2;
    said := regexp_replace(said,
      case when name ~ '^[A-Za-z]' then '(?<![A-Za-z])' else '' end
        || regexp_replace(name, '([^[:alnum:][:space:]])', '\\\1', 'g')
        || case when name ~ '[A-Za-z]$' then '(?![A-Za-z])' else '' end,
      '〔***〕', 'gi');
  end loop;
  return to_jsonb(said);
end $$;

-- A kept content in which nobody of the unit bears one of the names any more, nor, if its texts are to be gone through, is quoted.
create function without_person(content jsonb, unit text, names text[], texts boolean) returns jsonb
language plpgsql immutable set search_path = public as $$
begin
  if jsonb_typeof(content) = 'array' then
    return (select coalesce(jsonb_agg(without_person(e.value, unit, names, texts) order by e.place), '[]')
            from jsonb_array_elements(content) with ordinality e(value, place));
  elsif jsonb_typeof(content) <> 'object' then
    return content;
  end if;
  return (
    select coalesce(jsonb_object_agg(m.key, case
      when m.key = 'person' and content ->> 'department' = unit
           and lower(m.value #>> '{}') in (select lower(n) from unnest(names) n) then 'null'::jsonb
      when m.key in ('subject', 'agenda', 'minutes', 'text', 'reason', 'duties', 'responsibility') and texts
        then without_names(m.value, names)
      else without_person(m.value, unit, names, texts) end), '{}')
    from jsonb_each(content) m);
end $$;

-- Goes through all versions of the acts in which somebody acts for the unit, and the texts of some acts; tells which acts were
-- changed, and whose they are. Their heads are locked first: a step that has read a name writes it before this looks, or after
-- it was taken out.
create function erase_names_in_acts(asked_unit text, names text[], texts_of text[])
returns table (kind text, id text, owner text)
language plpgsql security definer set search_path = public as $$
declare
  official jsonb := jsonb_build_array(jsonb_build_object('department', asked_unit));
begin
  perform 1 from supervision_act a
  where a.id::text = any (texts_of)
     or exists (select 1 from supervision_act_version v where v.act = a.id and v.content -> 'inspectors' @> official)
  order by a.id for update;
  return query
    with erased as (
      update supervision_act_version v
      set content = without_person(v.content, asked_unit, names, v.act::text = any (texts_of))
      where (v.act::text = any (texts_of) or v.content -> 'inspectors' @> official)
        and v.content <> without_person(v.content, asked_unit, names, v.act::text = any (texts_of))
      returning v.act, coalesce(v.content ->> 'convener', v.content ->> 'unit') as belongs)
    select distinct a.kind, a.id::text, e.belongs from erased e join supervision_act a on a.id = e.act order by 2;
end $$;

create function erase_names_in_group(asked_unit text, names text[], texts boolean) returns boolean
language plpgsql security definer set search_path = public as $$
begin
  perform 1 from supervision_group for update;
  update supervision_group_version
  set content = without_person(content, asked_unit, names, texts)
  where content <> without_person(content, asked_unit, names, texts);
  return found;
end $$;
