package io.zonewatch.indicator.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.reporting.Period;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change of the rules is looked at again by what it concerns: of a form by its own obligations, of a calendar by all. */
@QuarkusTest
@RealServers
class RescheduleTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    Jdbc jdbc;

    private String zone;
    private String changing;
    private String other;
    private Period ahead;

    @BeforeEach
    void aZoneThatOwesTwoForms() {
        ahead = fixtures.month().plus(3);
        other = fixtures.formFor(fixtures.month(), ahead);
        zone = World.code("V");
        world.zone(zone);
        changing = World.code("F-");
        Api.administrator()
                .post("/forms", version(1, fixtures.month(), "\"day\": 12"))
                .statusCode(201);
        world.rest();
    }

    @Test
    void aNewVersionOfAFormTouchesNoObligationOfAnother() {
        List<String> untouched = rows(other);

        Api.administrator().post("/forms", version(2, ahead, "\"day\": 15")).statusCode(201);
        world.rest();

        Api.reviewer()
                .get("/obligations/" + zone + "_" + changing + "_" + ahead)
                .body("formVersion", equalTo(2))
                .body("round", equalTo(2));
        assertThat(rows(other)).hasSize(4).isEqualTo(untouched);
        assertThat(behind(changing)).isZero();
    }

    @Test
    void whatAnEarlierVersionOfTheServiceAddsIsLookedAtOnceAndStaysAsItIs() {
        jdbc.update("update obligation set form_revision = 0 where form = ?", other);
        String before = standing(other);

        world.rest();

        assertThat(behind(other)).isZero();
        assertThat(standing(other)).isEqualTo(before);
    }

    @Test
    void aDryRunGoesByTheVersionThatWillBeGoneBy() {
        Api.administrator().post("/forms", version(2, ahead, "\"day\": 15")).statusCode(201);
        world.rest();
        String id = Fixtures.obligation(zone, changing, ahead);
        String due = ahead.plus(20).endMonth() + "-15T12:00:00+08:00";
        jdbc.update("update obligation set form_version = 1, due_at = due_at - interval '3 days' where id = ?", id);

        String move = "moves.find { it.form == '" + changing + "' }.";
        Api.administrator()
                .put("/calendars/2015?dryRun=true", Api.file("deploy/plans/chizhou-2015/calendars/2015.json"))
                .statusCode(200)
                .body(move + "period", equalTo(ahead.toString()))
                .body(move + "before.dueAt", equalTo(due.replace("-15T", "-12T")))
                .body(move + "after.dueAt", equalTo(due));
        jdbc.update("update obligation set rule_revision = -1 where id = ?", id);
        world.rest();

        Api.reviewer().get("/obligations/" + id).body("formVersion", equalTo(2)).body("dueAt", equalTo(due));
    }

    private String version(int version, Period from, String day) {
        return Fixtures.form(changing, version, Fixtures.CELL, from)
                .replace("\"validTo\": \"" + from, "\"validTo\": \"" + ahead)
                .replace("\"day\": 12", day)
                .replace(
                        "{\"kinds\": [\"ZONE\"]}",
                        "{\"kinds\": [\"ZONE\"], \"divisions\": [\"%s\"]}".formatted(World.district()));
    }

    /** Each of the zone's rows with the transaction that wrote it last. */
    private List<String> rows(String form) {
        return jdbc.query(
                "select xmin || ' ' || o from obligation o where form = ? and unit = ? order by id",
                row -> row.getString(1),
                form,
                zone);
    }

    private String standing(String form) {
        return jdbc.queryOne(
                        "select string_agg(concat_ws(' ', id, state, round, due_at, lock_at, sequence), ',' order by id)"
                                + " from obligation where form = ?",
                        row -> row.getString(1),
                        form)
                .orElseThrow();
    }

    private long behind(String form) {
        return jdbc.queryOne(
                        "select count(*) from obligation o join form f on f.code = o.form"
                                + " where o.form = ? and o.form_revision < f.sequence",
                        row -> row.getLong(1),
                        form)
                .orElseThrow();
    }
}
