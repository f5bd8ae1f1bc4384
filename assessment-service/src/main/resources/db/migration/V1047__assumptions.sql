-- What each version of a plan takes for granted, told with the plan. Replicas of the version before write none.
alter table plan_version add column assumptions text not null default '[]';
