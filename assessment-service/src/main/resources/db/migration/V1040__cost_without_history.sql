-- What rests on a period's figures, and what has been accepted since an instant, are found without reading the history of a target or form.
create index progress_reads on progress using gin (reads);
create index accepted_report_accepted on accepted_report (form, period, accepted_at);
drop index accepted_report_form_period;
