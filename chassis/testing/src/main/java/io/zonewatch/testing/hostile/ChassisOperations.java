package io.zonewatch.testing.hostile;

import io.zonewatch.testing.Infrastructure;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Supplier;

/** The operations every service has from the chassis, with samples that disturb nothing. */
final class ChassisOperations {

    private ChassisOperations() {}

    static HostileRequests add(HostileRequests requests, String database) {
        return requests.operation("listDeadLetters", "administrator", "auditor")
                .operation("replayDeadLetter", replayed(database), "administrator")
                .operation(
                        "discardDeadLetter",
                        () -> Sample.of("id", insert(database, 1, "'a sample'")).body("{\"reason\":\"a sample\"}"),
                        "administrator")
                .operation("listProjections", "administrator", "auditor")
                .operation("rebuildProjection", () -> Sample.of("name", "none").onlyRefused(), "administrator")
                .operation("listAuditEntries", "auditor")
                .operation("verifyAudit", "auditor");
    }

    /** A dead letter that was replayed already, so that replaying it again changes nothing. */
    private static Supplier<Sample> replayed(String database) {
        return () -> Sample.of("id", insert(database, 0, "null"));
    }

    /** A letter that is settled already: discarded, if a reason is given. */
    private static String insert(String database, int offset, String discardedBecause) {
        var owner = Infrastructure.database(database);
        try (var connection = DriverManager.getConnection(
                        Infrastructure.postgres().url(owner.name()), owner.owner(), owner.ownerPassword());
                var statement = connection.createStatement();
                var row = statement.executeQuery("insert into dead_letter"
                        + " (projection, topic, partition, record_offset, reason, replayed_at, discarded_because)"
                        + " values ('none', 'none', 0, " + offset + ", 'a sample', clock_timestamp(), "
                        + discardedBecause
                        + ") returning id")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("no dead letter could be put aside in " + database, e);
        }
    }
}
