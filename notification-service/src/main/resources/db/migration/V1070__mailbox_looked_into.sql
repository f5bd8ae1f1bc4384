-- When the mailbox of returned mail was last looked through, by the system clock, and how many mails there are flagged for somebody to look
-- at: for the metrics, which all replicas tell alike.
alter table bounce_mailbox
  add column looked_at timestamptz not null default now(),
  add column flagged int not null default 0;
