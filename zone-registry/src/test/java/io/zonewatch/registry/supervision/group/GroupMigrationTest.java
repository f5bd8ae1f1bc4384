package io.zonewatch.registry.supervision.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.registry.RealServers;
import io.zonewatch.testing.Infrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A group that was set up before it was part of a state is published once, with the unit it belongs to. */
@QuarkusTest
@RealServers
class GroupMigrationTest {

    @Test
    void itBelongsToTheCityOfTheOffice() throws SQLException, IOException {
        assertThat(migrated(
                        "('Z','CITY'), ('C','CITY'), ('D','DEPARTMENT')", "('Z','3401'), ('C','3402'), ('D','3402')"))
                .contains("C/C");
    }

    @Test
    void withoutACityItBelongsToTheOffice() throws SQLException, IOException {
        assertThat(migrated("('Z','CITY'), ('D','DEPARTMENT')", "('Z','3401'), ('D','3402')"))
                .contains("D/D");
    }

    @Test
    void whereNoGroupWasSetUpNothingIsOwed() throws SQLException, IOException {
        assertThat(migrated("('Z','CITY')", "('Z','3401')")).isEmpty();
    }

    /** To which unit the migration says that the group belongs whose office is D's, and which state it owes. */
    private static Optional<String> migrated(String units, String divisions) throws SQLException, IOException {
        var database = Infrastructure.database("registry");
        try (Connection connection = DriverManager.getConnection(
                        Infrastructure.postgres().url(database.name()), database.owner(), database.ownerPassword());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create schema before_group; set local search_path to before_group");
            statement.execute("""
                    create table unit (code text primary key, kind text);
                    create table unit_version (unit_code text, valid_from date, sequence bigint, division text, status text);
                    create table unit_state_owed (unit_code text primary key);
                    create table supervision_group (sequence bigint);
                    create table supervision_group_version (sequence bigint, content jsonb);
                    insert into supervision_group values (2);
                    insert into unit values %s;
                    insert into unit_version select code, '2016-01-01', 1, division, 'REGISTERED' from (values %s) v(code, division);
                    insert into supervision_group_version
                      select n, '{"office":{"department":"D"}}' from unit, generate_series(1, 2) n where code = 'D';
                    """.formatted(units, divisions));

            statement.execute(Files.readString(Path.of("src/main/resources/db/migration/V1050__group_in_state.sql")));

            try (var row = statement.executeQuery(
                    "select g.unit_code || '/' || o.unit_code from supervision_group g, unit_state_owed o")) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            } finally {
                connection.rollback();
            }
        }
    }
}
