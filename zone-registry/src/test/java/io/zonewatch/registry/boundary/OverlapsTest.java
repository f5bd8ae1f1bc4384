package io.zonewatch.registry.boundary;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.change;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.command;
import static io.zonewatch.registry.Client.draw;
import static io.zonewatch.registry.Client.patch;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.rectangle;
import static io.zonewatch.registry.Client.register;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Client.tag;
import static io.zonewatch.registry.Client.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.ThreeThousandZones;
import io.zonewatch.registry.unit.Situation;
import io.zonewatch.registry.unit.ZoneRegister;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.testing.Plan;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Boundaries that overlap are found, and only those. */
@QuarkusTest
@RealServers
class OverlapsTest {

    private static final LocalDate DAY = LocalDate.of(2016, 7, 1);

    @Inject
    OverlapSurvey overlaps;

    @Inject
    ZoneRegister register;

    @Inject
    Jdbc jdbc;

    @Test
    void twoZonesThatCoverTheSameGroundOverlapOnTheDaysOnWhichBothDo() {
        String one = drawn("70", "10", "70.10", "10.10");
        String two = drawn("70.09", "10", "70.20", "10.10");
        drawn("70.05", "10.11", "70.15", "10.20");

        assertThat(found(one, DAY)).containsExactly(two);
        assertThat(found(two, DAY)).containsExactly(one);
        assertThat(found(one, DAY.minusDays(1))).isEmpty();
        assertThat(overlaps(one, DAY).getFirst().areaHa()).isBetween(new BigDecimal("1210"), new BigDecimal("1215"));

        command(two, "abolitions", "", "2016-09-01").then().statusCode(200);
        assertThat(found(one, DAY.plusMonths(2).minusDays(1))).containsExactly(two);
        assertThat(found(one, DAY.plusMonths(2))).isEmpty();
    }

    @Test
    void zonesThatShareAnEdgeOrASliverDoNotOverlap() {
        String one = drawn("71", "10", "71.10", "10.10");
        drawn("71.10", "10", "71.20", "10.10");
        drawn("71", "10.09999999", "71.10", "10.20");

        assertThat(found(one, DAY)).isEmpty();
    }

    @Test
    void boxesThatOverlapAreNotEnough() {
        String one = registered();
        draw(one, "{\"type\":\"Polygon\",\"coordinates\":[[[72,10],[72.1,10],[72,10.1],[72,10]]]}", "2016-07-01")
                .then()
                .statusCode(200);
        String two = registered();
        draw(
                        two,
                        "{\"type\":\"Polygon\",\"coordinates\":[[[72.1,10.1],[72.09,10.1],[72.1,10.05],[72.1,10.1]]]}",
                        "2016-07-01")
                .then()
                .statusCode(200);

        assertThat(found(one, DAY)).isEmpty();
    }

    @Test
    void aZoneAndItsParksDoNotCountWhileTheyBelongTogether() {
        String whole = drawn("73", "10", "73.10", "10.10");
        String park = code();
        register(zone(park, "341700", "\"parent\":\"" + whole + "\",")).then().statusCode(201);
        draw(park, rectangle("73.02", "10.02", "73.04", "10.04"), "2016-07-01")
                .then()
                .statusCode(200);

        assertThat(found(whole, DAY)).isEmpty();
        assertThat(found(park, DAY)).isEmpty();
        change(park, tag(path(park)), patch("\"parent\":null", "2016-08-01"))
                .then()
                .statusCode(200);
        assertThat(found(whole, DAY.plusMonths(1))).containsExactly(park);
    }

    @Test
    void aBoundaryThatWasReplacedDoesNotCount() {
        String one = drawn("74", "10", "74.10", "10.10");
        String two = drawn("74.05", "10", "74.20", "10.10");
        draw(two, rectangle("74.11", "10", "74.20", "10.10"), "2016-08-01")
                .then()
                .statusCode(200);

        assertThat(found(one, DAY)).containsExactly(two);
        assertThat(found(one, DAY.plusMonths(1))).isEmpty();
    }

    @Test
    void amongThreeThousandZonesTheTwoThatOverlapAreFound() {
        ThreeThousandZones.during(jdbc, () -> {
            assertThat(found("OV-1510", DAY)).containsExactly("OV-9999");
            assertThat(found("OV-9999", DAY)).containsExactly("OV-1510");
        });
    }

    /**
     * A look-up that looks at one zone beside its own, however many there are, takes no tenth of a second. What a plan looks at are
     * boxes, so the zones have few corners here.
     */
    @Test
    void amongThreeThousandZonesOnlyThoseWhoseBoxesMeetAreLookedAt() {
        ThreeThousandZones.during(jdbc, "659001", 4, () -> {
            Plan plan = Plan.of(OverlapSurvey.PAIRS, question -> jdbc.queryOne(
                            question,
                            row -> row.getString(1),
                            new String[] {"OV-1510"},
                            new Long[] {outline("OV-1510")},
                            DAY,
                            Moment.EVERYTHING)
                    .orElseThrow());

            assertThat(plan.indexes()).contains("boundary_extent", "boundary_pkey", "unit_version_pkey");
            assertThat(plan.readThrough()).isEmpty();
            assertThat(plan.lookedAt("boundary")).isEqualTo(3);
            assertThat(plan.lookedAt("unit_version")).isEqualTo(1);
        });
    }

    @Test
    void aCallerIsToldOfTheOverlapsInScope() {
        String one = drawn("75", "10", "75.10", "10.10");
        String two = code();
        register(zone(two, "341721", "")).then().statusCode(201);
        draw(two, rectangle("75.05", "10.05", "75.10", "10.10"), "2016-07-01")
                .then()
                .statusCode(200);
        String overlaps = path(one) + "/boundary/overlaps?validOn=2016-07-01";

        administrator().get(overlaps).then().statusCode(200).body("items.unit", equalTo(List.of(two)));
        as(Tokens.withRoles("reviewer").divisions("341721").units(one))
                .get(overlaps)
                .then()
                .body("items.unit", equalTo(List.of(two)));
        as(Tokens.withRoles("reviewer").units(one)).get(overlaps).then().body("items", equalTo(List.of()));
        as(Tokens.withRoles("reviewer").divisions("341721"))
                .get(overlaps)
                .then()
                .statusCode(404);
    }

    private List<String> found(String code, LocalDate day) {
        return overlaps(code, day).stream()
                .map(overlap -> overlap.unit().value())
                .toList();
    }

    private List<Overlap> overlaps(String code, LocalDate day) {
        UnitCode unit = new UnitCode(code);
        Moment moment = new Moment(day, Moment.EVERYTHING);
        return overlaps.of(Map.of(unit, situation(unit, moment)), moment).getOrDefault(unit, List.of());
    }

    private Situation situation(UnitCode unit, Moment moment) {
        return register.lines(List.of(unit), moment)
                .get(unit)
                .lastEntry()
                .getValue()
                .situation();
    }

    private long outline(String code) {
        return situation(new UnitCode(code), new Moment(DAY, Moment.EVERYTHING))
                .outline()
                .id();
    }

    private static String drawn(String west, String south, String east, String north) {
        String code = registered();
        draw(code, rectangle(west, south, east, north), "2016-07-01").then().statusCode(200);
        return code;
    }
}
