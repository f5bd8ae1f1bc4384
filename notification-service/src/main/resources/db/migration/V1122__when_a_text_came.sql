-- Whether a text came since the texts were read last.
create index text_recorded on text (recorded_at);
