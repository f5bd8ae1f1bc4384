package io.zonewatch.chassis.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Rows that are written wait for company, and nobody can tell. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class JdbcTest {

    private static final String ZONE = "insert into pg_temp.zone values (?) on conflict do nothing";
    private static final String PARK = "insert into pg_temp.park values (?)";

    @Inject
    Jdbc jdbc;

    @Test
    void whatIsWrittenIsThereForTheNextToReadAndInTheOrderOfTheStatements() {
        QuarkusTransaction.requiringNew().run(() -> {
            tables();
            jdbc.gathering(() -> {
                written(1);
                assertThat(count("park")).isEqualTo(1);
                jdbc.write(PARK, JdbcTest::thereAlready, 1);
                written(2);
                return true;
            });

            assertThat(count("zone")).isEqualTo(2);
            assertThat(count("park")).isEqualTo(3);
        });
    }

    @Test
    void whatTouchesNoRowIsRefusedWhenItIsSent() {
        QuarkusTransaction.requiringNew().run(() -> {
            tables();
            written(1);
            assertThatThrownBy(() -> jdbc.write(ZONE, JdbcTest::thereAlready, 1))
                    .hasMessage("there already");

            jdbc.gathering(() -> {
                jdbc.write(ZONE, JdbcTest::thereAlready, 1);
                assertThatThrownBy(() -> count("zone")).hasMessage("there already");
                return true;
            });
            assertThatThrownBy(() -> jdbc.gathering(() -> {
                        jdbc.write(ZONE, JdbcTest::thereAlready, 1);
                        return true;
                    }))
                    .hasMessage("there already");
        });
    }

    private void tables() {
        jdbc.update("create temporary table zone (id int primary key) on commit drop");
        jdbc.update("create temporary table park (zone int references pg_temp.zone) on commit drop");
    }

    /** A zone and its park, which needs the zone. */
    private void written(int zone) {
        jdbc.write(ZONE, JdbcTest::thereAlready, zone);
        jdbc.write(PARK, JdbcTest::thereAlready, zone);
    }

    private static RuntimeException thereAlready() {
        return new IllegalStateException("there already");
    }

    private int count(String table) {
        return jdbc.queryOne("select count(*) from pg_temp." + table, row -> row.getInt(1))
                .orElseThrow();
    }
}
