package io.zonewatch.registry.contact;

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
import org.junit.jupiter.api.Test;

/** Lists of before there were days go on answering for every day and every time of knowledge. */
@QuarkusTest
@RealServers
class ContactsMigrationTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @Test
    void aListOfBeforeHoldsFromTheUnitsFirstDayAsKnownSinceItsRegistration() throws SQLException, IOException {
        var database = Infrastructure.database("registry");
        try (Connection connection = DriverManager.getConnection(
                        Infrastructure.postgres().url(database.name()), database.owner(), database.ownerPassword());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create schema before_days; set local search_path to before_days");
            statement.execute("""
                    create table unit (code text primary key);
                    create table unit_version (unit_code text, valid_from date, recorded_at timestamptz);
                    insert into unit values ('A'), ('B');
                    insert into unit_version values ('A', '2010-01-01', '2015-06-01T00:00Z'), ('A', '2016-01-01', '2015-07-01T00:00Z'),
                      ('B', '2011-01-01', '2015-08-01T00:00Z');
                    """);
            statement.execute(migration("V1002__contacts.sql"));
            statement.execute("""
                    insert into contact_list values ('A', 3), ('B', 0);
                    insert into contact values ('A', 0, 'STATISTICIAN', '李', 'li@example.invalid', 'zh-CN', 'sub-li'),
                      ('A', 1, 'OTHER', 'Wang', null, 'en', null);
                    """);

            statement.execute(migration("V1010__contacts_in_time.sql"));

            assertThat(text(statement, """
                    select string_agg(concat_ws('|', v.unit_code, v.valid_from, v.sequence, v.recorded_at at time zone 'UTC',
                      e.position, e.role, e.valid_from, e.name, e.email, e.locale, e.sub), E'\\n' order by e.position)
                    from contact_version v join contact_entry e
                      on (e.unit_code, e.version_from, e.version_sequence) = (v.unit_code, v.valid_from, v.sequence)
                    """)).isEqualTo("""
                            A|2010-01-01|3|2015-06-01 00:00:00|0|STATISTICIAN|2010-01-01|李|li@example.invalid|zh-CN|sub-li
                            A|2010-01-01|3|2015-06-01 00:00:00|1|OTHER|2010-01-01|Wang|en""");
            connection.rollback();
        }
    }

    private static String migration(String file) throws IOException {
        return Files.readString(MIGRATIONS.resolve(file)).replace("${appRole}", "current_user");
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
