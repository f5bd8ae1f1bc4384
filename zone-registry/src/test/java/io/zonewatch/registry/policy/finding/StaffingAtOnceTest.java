package io.zonewatch.registry.policy.finding;

import static io.zonewatch.registry.policy.City.GOOD;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.policy.City;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A park may go without a statistician, and a park with one may become a zone of its own; not both without a reason. Each change is
 * halted when it was judged and is about to be written, so that the other comes meanwhile.
 */
@QuarkusTest
@RealServers
class StaffingAtOnceTest {

    private static final City CITY = new City("3406");
    private static final String NOBODY = "{\"contacts\":[]}";

    @Inject
    Jdbc jdbc;

    private String park;

    @BeforeEach
    void aParkWithAStatistician() {
        park = CITY.bound().exemplary("\"parent\":\"" + CITY.registered(GOOD) + "\",");
    }

    @Test
    void theLastStatisticianOfAParkThatIsBecomingAZoneStays() throws Exception {
        assertThat(atOnce(this::detached, this::left)).isEqualTo("200, then 422");
    }

    @Test
    void aParkWhoseLastStatisticianIsLeavingBecomesNoZone() throws Exception {
        assertThat(atOnce(this::left, this::detached)).isEqualTo("200, then 422");
    }

    private int detached() {
        return CITY.changed(park, "\"parent\":null,", "2016-07-01").statusCode();
    }

    private int left() {
        return CITY.people(park, "\"1-0\"", NOBODY).statusCode();
    }

    /** The statuses of two requests, of which the second comes while the first waits to be written. */
    private String atOnce(Callable<Integer> one, Callable<Integer> other)
            throws SQLException, ExecutionException, InterruptedException {
        var database = Infrastructure.database("registry");
        try (ExecutorService pool = Executors.newFixedThreadPool(2);
                Connection owner = DriverManager.getConnection(
                        Infrastructure.postgres().url(database.name()), database.owner(), database.ownerPassword());
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table unit_command, contact_version in share mode");
            Future<Integer> first = pool.submit(one);
            await().until(() -> waiting() == 1);
            Future<Integer> second = pool.submit(other);
            await().until(() -> waiting() == 2);
            owner.rollback();
            return first.get() + ", then " + second.get();
        }
    }

    private long waiting() {
        return jdbc.queryOne(
                        "select count(*) from pg_locks where not granted and locktype in ('relation', 'transactionid', 'tuple')",
                        row -> row.getLong(1))
                .orElseThrow();
    }
}
