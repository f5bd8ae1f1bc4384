-- Catalogues that gave way to another before that was noted: the last one that was published later, for a later time, with none between them then.
update catalogue c set superseded_by = next.version
from (
  select distinct on (o.version) o.version as before, n.version
  from catalogue o join catalogue n on n.state = 'PUBLISHED' and n.content ->> 'validFrom' > o.content ->> 'validFrom'
    and (n.published_at, n.version) > (o.published_at, o.version)
  where o.state = 'PUBLISHED' and not exists (
    select 1 from catalogue m where m.state = 'PUBLISHED' and m.content ->> 'validFrom' > o.content ->> 'validFrom'
      and m.content ->> 'validFrom' < n.content ->> 'validFrom' and (m.published_at, m.version) < (n.published_at, n.version))
  order by o.version, n.published_at desc, n.version desc) next
where c.version = next.before and c.superseded_by is null;
