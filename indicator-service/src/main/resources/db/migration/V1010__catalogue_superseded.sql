-- The version that was published in a catalogue's place. The state stays PUBLISHED: it still holds for its own time, and replicas that do
-- not know this column go on reading it.
alter table catalogue add column superseded_by int;
