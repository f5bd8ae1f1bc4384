package io.zonewatch.registry.unit;

import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Commands.location;
import static io.zonewatch.registry.Commands.post;
import static io.zonewatch.registry.supervision.Departments.inspection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.registry.supervision.Departments;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was recorded before it was part of a unit's state reaches that state once. */
@QuarkusTest
@RealServers
class OwedStatesTest {

    private static final String UNITS = "zonewatch.registry.units.v1";

    @Inject
    OwedStates owed;

    @Inject
    Jdbc jdbc;

    @Inject
    Written written;

    @Test
    void aUnitThatIsNotedIsPublishedOnce() {
        String zone = registered();
        location(post("/api/v1/supervision/inspections", inspection(zone, Departments.registered())));
        List<Optional<JsonNode>> before = written.events(UNITS, zone);

        int published = QuarkusTransaction.requiringNew().call(() -> note(zone));
        int again = owed.publish();

        List<Optional<JsonNode>> after = written.events(UNITS, zone);
        assertThat(published).isEqualTo(1);
        assertThat(again).isZero();
        assertThat(after).hasSize(before.size() + 1);
        JsonNode state = after.getLast().orElseThrow();
        assertThat(state.path("sequence").asInt()).isEqualTo(after.size());
        assertThat(state.path("data").path("inspections")).hasSize(1);
    }

    @Test
    void whatIsCutOffLeavesNothingPublishedWhileItIsNoted() {
        String zone = registered();
        int before = written.events(UNITS, zone).size();

        QuarkusTransaction.begin();
        assertThat(note(zone)).isEqualTo(1);
        assertThat(written.events(UNITS, zone)).hasSize(before + 1);
        QuarkusTransaction.rollback();

        assertThat(written.events(UNITS, zone)).hasSize(before);
    }

    private int note(String unit) {
        jdbc.update("insert into unit_state_owed values (?)", unit);
        return owed.publish();
    }

    @Test
    void theMigrationNotesTheUnitsThatActsBelongTo() throws SQLException, IOException {
        var database = Infrastructure.database("registry");
        try (Connection connection = DriverManager.getConnection(
                        Infrastructure.postgres().url(database.name()), database.owner(), database.ownerPassword());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create schema before_owed; set local search_path to before_owed");
            statement.execute("""
                    create table unit (code text primary key);
                    create table supervision_act_version (content jsonb);
                    insert into unit values ('A'), ('B'), ('C');
                    insert into supervision_act_version values
                      ('{"unit":"A"}'), ('{"unit":"A"}'), ('{"convener":"B","units":["C"]}');
                    """);

            statement.execute(Files.readString(Path.of("src/main/resources/db/migration/V1043__states_owed.sql")));

            try (var row = statement.executeQuery(
                    "select string_agg(unit_code, ',' order by unit_code) from unit_state_owed")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("A,B");
            }
            connection.rollback();
        }
    }
}
