package io.zonewatch.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.contract.EventSchema;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What comes from other services: once, in any order, and never half. */
@QuarkusTest
@RealServers
class ProjectionsTest {

    @Inject
    World world;

    @Inject
    Jdbc jdbc;

    @Test
    void aRepeatedUnitCountsOnceAndAnOlderStateIsSkipped() {
        String code = World.code("P");
        world.unit(code, "ZONE", 2, "2012-01-01", "341702");
        world.unit(code, "ZONE", 2, "2013-01-01", "341703");
        world.unit(code, "ZONE", 1, "2011-01-01", "341701");
        world.rest();

        assertThat(line(code)).isEqualTo("2012-01-01 341702");
    }

    @Test
    void aPoisonMessageIsPutAsideAndTheNextOneIsTaken() {
        String code = World.code("P");
        World.send(World.UNITS, code, "not json {{");
        World.send(World.UNITS, code + "\0", "a key no database can store");
        World.send(
                World.UNITS,
                code,
                World.envelope("io.zonewatch.registry.unit.v1", code, 1, "{\"code\":\"" + code + "\"}"));
        world.unit(code, "ZONE", 1, "2012-01-01", "341702");
        world.rest();

        assertThat(line(code)).isEqualTo("2012-01-01 341702");
        assertThat(jdbc.queryOne("select count(*) from dead_letter where record_key = ?", row -> row.getInt(1), code))
                .contains(2);
    }

    @Test
    void aUnitThatFailsHalfwayLeavesNothing() {
        String code = World.code("P");
        World.send(World.UNITS, code, World.envelope("io.zonewatch.registry.unit.v1", code, 1, """
                {"code":"%s","kind":"ZONE","versions":[{"validFrom":"+99999999-01-01","status":"REGISTERED",
                 "division":"341702"}]}""".formatted(code)));
        world.rest();

        assertThat(jdbc.queryOne("select count(*) from unit where code = ?", row -> row.getInt(1), code))
                .contains(0);
        assertThat(jdbc.queryOne("select count(*) from dead_letter where record_key = ?", row -> row.getInt(1), code))
                .contains(1);
    }

    @Test
    void aRepeatedNoticeIsKeptOnceAlsoForAnObligationNobodyKnows() {
        String id = World.code("P") + "_F_2016-01";
        String data = """
                {"notice":"%s","obligation":"%s","unit":"X1","form":"F1","period":"2016-01","round":1,"step":"T+3",
                 "servedAt":"2016-03-17T09:00:00+08:00","termEndsAt":null}""".formatted(UUID.randomUUID(), id);
        World.send(World.NOTICES, id, World.envelope("io.zonewatch.notification.notice-served.v1", id, 0, data));
        World.send(World.NOTICES, id, World.envelope("io.zonewatch.notification.notice-served.v1", id, 0, data));
        world.rest();

        assertThat(jdbc.queryOne("select count(*) from notice where obligation = ?", row -> row.getInt(1), id))
                .contains(1);
        assertThat(EventSchema.of("notification-service", "io.zonewatch.notification.notice-served.v1")
                        .faults(data))
                .isEmpty();
    }

    private String line(String code) {
        return jdbc.queryOne(
                        "select string_agg(valid_from || ' ' || division, ',') from unit_version where unit = ?",
                        row -> row.getString(1),
                        code)
                .orElse("");
    }
}
