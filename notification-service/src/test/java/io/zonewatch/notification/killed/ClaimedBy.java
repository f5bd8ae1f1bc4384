package io.zonewatch.notification.killed;

import static io.zonewatch.testing.Patience.await;

import java.sql.Connection;
import java.sql.SQLException;

/** Which replica has claimed a reminder last, noted by the database: the service itself has no need to know. */
record ClaimedBy(Connection owner) {

    /** Notes it from now on. */
    void note() throws SQLException {
        run("""
                create table claimed_by (id bigint primary key, replica text not null);
                grant select, insert, update on claimed_by to public;
                create function note_claim() returns trigger language plpgsql as $$
                begin
                  insert into claimed_by values (new.id, current_setting('application_name'))
                    on conflict (id) do update set replica = excluded.replica;
                  return new;
                end $$;
                create trigger note_claim after update on reminder for each row
                  when (new.lease_until is not null and new.lease_until is distinct from old.lease_until)
                  execute function note_claim()
                """);
    }

    /** Ends the leases of a replica that is dead, as time does: what it had claimed can be claimed again. */
    void endLeasesOf(String replica) throws SQLException {
        await("the sessions of the dead have ended").until(() -> sessions(replica) == 0);
        run("update reminder set lease_until = clock_timestamp() where state = 'PENDING' and lease_until is not null"
                + " and id in (select id from claimed_by where replica = '" + replica + "')");
    }

    private int sessions(String replica) throws SQLException {
        try (var statement =
                owner.prepareStatement("select count(*) from pg_stat_activity where application_name = ?")) {
            statement.setString(1, replica);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
