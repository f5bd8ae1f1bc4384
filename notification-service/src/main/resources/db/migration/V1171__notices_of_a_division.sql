-- The notices that the units of a division were told of are found by it: NoticeList.
create index reminder_notice on reminder (division text_pattern_ops, obligation, round, step) include (unit) where kind = 'FORMAL_NOTICE';
