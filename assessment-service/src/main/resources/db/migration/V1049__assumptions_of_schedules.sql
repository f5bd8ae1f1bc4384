-- What a schedule took for granted at first; later versions keep theirs with their content. Replicas of the version before write none.
alter table work_plan add column assumptions text not null default '[]';
