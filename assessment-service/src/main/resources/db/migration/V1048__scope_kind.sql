-- Whether a target names zones or a division of its own, besides what lies where its unit does: of a report, only the targets are evaluated that it can concern.
alter table target_version add column scope_kind text generated always as (body::jsonb -> 'scope' ->> 'kind') stored;
