-- When the return came about that began the present round: what fell due before it is not said beside the return's own notice.
alter table obligation add column returned_at timestamptz;
update obligation o set returned_at =
  (select min(told_at) from obligation_history h where h.obligation = o.id and h.round = o.round and h.state = 'RETURNED')
where o.state = 'RETURNED';
