-- An entry, its payload and its place in the queue of the sealer are written by one statement, and no service can delete an entry. That the
-- entry exists was looked up for each payload and each place all the same: by a plan from when there were few, each look-up read all.
alter table audit_payload drop constraint audit_payload_entry_id_fkey;
alter table audit_pending drop constraint audit_pending_entry_id_fkey;
