package io.zonewatch.assessment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.assessment.observation.Touched;
import io.zonewatch.assessment.observation.Watcher;
import io.zonewatch.assessment.support.Callers;
import io.zonewatch.assessment.support.CountedJdbc;
import io.zonewatch.assessment.support.Events;
import io.zonewatch.assessment.support.Pack;
import io.zonewatch.assessment.support.ReadModel;
import io.zonewatch.assessment.support.Tables;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two cities, J0001 in 386100 and J0002 in 386200, on one form: a report is evaluated for the targets it can concern, and that is enough. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class ConcernedTargetsTest {

    private static final String FORM = "J-IND";
    private static final Period MARCH = Period.parse("2016-03");

    @Inject
    AssessedTargets targets;

    @Inject
    Watcher watcher;

    @Inject
    CountedJdbc jdbc;

    @Inject
    ReadModel model;

    @Inject
    BusinessClock clock;

    @BeforeEach
    void twoCitiesOnOneForm() {
        model.clear();
        model.take(
                Events.catalogue(),
                Events.unit("J0001", "CITY", "386100"),
                Events.unit("J0011", "ZONE", "386122"),
                Events.unit("J0012", "ZONE", "386123"),
                Events.unit("J0002", "CITY", "386200"),
                Events.unit("J0021", "ZONE", "386222"));
        post(
                "two-cities-one",
                target("CITY_1", "\"kind\":\"CITY\",\"unit\":\"J0001\""),
                target("ZONE_11", "\"kind\":\"ZONE\",\"unit\":\"J0011\""));
        post(
                "two-cities-two",
                target("CITY_2", "\"kind\":\"CITY\",\"unit\":\"J0002\""),
                target("NAMED_2", "\"kind\":\"SET\",\"unit\":\"J0002\",\"units\":[\"J0011\",\"J0021\"]"));
    }

    @Test
    void aZoneConcernsItsOwnCityAndItselfAndWhoeverNamesZones() {
        assertThat(concernedBy("J0011")).containsExactly("CITY_1", "ZONE_11", "NAMED_2");
        assertThat(concernedBy("J0012")).containsExactly("CITY_1", "NAMED_2");
        assertThat(concernedBy("J0021")).containsExactly("CITY_2", "NAMED_2");
    }

    @Test
    void aCityConcernsItsZones() {
        assertThat(concernedBy("J0001")).containsExactly("CITY_1", "ZONE_11", "NAMED_2");
        assertThat(concernedBy("J0001", "J0021")).containsExactly("CITY_1", "ZONE_11", "CITY_2", "NAMED_2");
    }

    @Test
    void aUnitThatIsNotHeardOfYetLiesWhereItsObligationSays() {
        assertThat(concernedBy("J0099")).containsExactly("NAMED_2");

        model.take(Events.obligation("J0099", "386125", FORM, "2016-03", "OPEN", null, 1));

        assertThat(concernedBy("J0099")).containsExactly("CITY_1", "NAMED_2");
    }

    @Test
    void evaluatingAllOfThemWouldGiveTheSame() {
        report("J0001", "386100", "100.0");
        report("J0011", "386122", "40.0");
        report("J0002", "386200", "200.0");
        report("J0021", "386222", "90.0");
        isUpToDate();
        assertThat(values()).containsExactly("CITY_1 40", "CITY_2 45", "NAMED_2 65", "ZONE_11 40");

        // the zone goes over to the other city
        model.take(Events.unit("J0011", "ZONE", 2, Events.version("2016-01-01", "386225", null)));
        isUpToDate();
        model.take(Events.obligation("J0011", "386225", FORM, "2016-03", "ACCEPTED", 1, 2));
        isUpToDate();
        model.take(Events.report("J0011", FORM, "2016-03", 2, "2016-04-20T09:00:00+08:00", Map.of("IND_VA", "44.0")));
        isUpToDate();
        model.take(Events.obligation("J0011", "386225", FORM, "2016-03", "ACCEPTED", 2, 3));
        isUpToDate();
        assertThat(values()).containsExactly("CITY_2 67", "NAMED_2 67", "ZONE_11 22");
    }

    @Test
    void whatLayWhereAUnitLayBeforeIsConcernedToo() {
        report("J0001", "386100", "100.0");
        report("J0011", "386122", "40.0");
        report("J0002", "386200", "200.0");

        // the city beside takes the zone's town over, and the zone in it
        model.take(Events.unit("J0001", "CITY", 2, Events.version("2016-01-01", "386122", null)));
        isUpToDate();
        model.take(Events.unit("J0001", "CITY", 3, Events.version("2016-01-01", "386100", null)));
        isUpToDate();
        model.take(Events.obligation("J0011", "386225", FORM, "2016-03", "ACCEPTED", 1, 2));
        isUpToDate();
        model.take(
                Events.unit("J0011", "ZONE", 2, Events.version("2016-01-01", "386300", null)),
                Events.unit("J0011", "ZONE", 3, Events.version("2016-01-01", "386225", null)));
        isUpToDate();
        assertThat(values()).containsExactly("CITY_2 20", "NAMED_2 20", "ZONE_11 20");
    }

    /** Counted are the looks into the catalogue, of which each evaluation of a target on a form for a period takes one. */
    @Test
    void aUnitsChangeIsEvaluatedForTheTargetsAndPeriodsItConcernsOnceEach() {
        for (int month = 1; month <= 12; month++) {
            String period = "2016-%02d".formatted(month);
            report("J0002", "386200", period, "200.0");
            report("J0021", "386222", period, "90.0");
        }
        int targets = 2; // CITY_2 and NAMED_2, of four on the form

        String granted =
                "[" + Events.designation("INNOVATION_PARK", "PROVINCIAL", Events.step("GRANTED", "2016-02-01")) + "]";
        model.take(zone(2, "[]", "C34"));

        assertThat(evaluations(zone(3, granted, "C34")))
                .as("of a designation no report tells")
                .isZero();
        assertThat(evaluations(zone(4, granted, "C34", "C35")))
                .as("from October on another industry leads")
                .isEqualTo(targets * 3);
        assertThat(evaluations(Events.unit("J0021", "ZONE", 5, Events.version("2016-01-01", "386223", null))))
                .as("it always lay elsewhere")
                .isEqualTo(targets * 12);
        isUpToDate();
    }

    private int evaluations(Events.Event change) {
        return queries("from catalogue c", change);
    }

    private int queries(String part, Events.Event change) {
        int before = jdbc.count(part);
        model.take(change);
        return jdbc.count(part) - before;
    }

    /** Counted are the looks for the zones of a scope, of which each count takes one. */
    @Test
    void whatIsRecordedOfAZoneIsCountedForTheTargetsItConcerns() {
        ((SimulatedClock) clock).advanceTo(Pack.AFTER_2016);
        post("counted-in-two-cities", count("PARKS_1", "J0001"), count("PARKS_2", "J0002"));
        String looks = "select body from unit u where kind = 'ZONE'";
        UUID id = Events.platformId("PROVINCIAL", "C34");
        int quarters = 4; // PARKS_2 alone

        assertThat(queries(
                        looks,
                        Events.recorded("J0021", id, 1, "GRANTED", "2016-02-01", false, "2016-05-02T10:00:00+08:00")))
                .isEqualTo(quarters);
        assertThat(queries(looks, zone(2, "[]", "C34"))).isEqualTo(quarters);
        assertThat(queries(looks, Events.unit("J0021", "ZONE", 3, Events.version("2016-01-01", "386122", null))))
                .as("it went over to the other city")
                .isEqualTo(2 * quarters);
    }

    private static String count(String code, String city) {
        return """
                {"code":"%s","indicator":"INNOVATION_PARKS","names":{"zh":"园区","en":"Parks"},
                 "scope":{"kind":"CITY","unit":"%s"},"count":{"what":"PLATFORMS"},"baseline":{"value":"0","date":"2015-12-31"},
                 "checkpoints":[{"date":"2016-12-31","operator":"COUNT_AT_LEAST","value":"1"}]}""".formatted(code, city);
    }

    /** What leads from October on is the last of the industries. */
    private static Events.Event zone(long sequence, String designations, String... leading) {
        String first = version("2016-01-01", leading[0]);
        String versions = leading.length == 1 ? first : first + "," + version("2016-10-01", leading[1]);
        return Events.zone("J0021", sequence, versions, designations, "[]");
    }

    private static String version(String from, String leading) {
        return Events.version(from, "386222", "PROVINCIAL", "REGISTERED", leading);
    }

    private List<String> concernedBy(String... units) {
        return targets
                .on(FORM, MARCH, List.of(units).stream().map(UnitCode::new).toList(), Set.of())
                .stream()
                .map(placed -> placed.target().code())
                .toList();
    }

    private void isUpToDate() {
        Map<String, String> before = Tables.of(jdbc);
        QuarkusTransaction.requiringNew().run(() -> watcher.touched(new Touched.WholeForm(FORM)));
        assertThat(Tables.of(jdbc)).isEqualTo(before);
    }

    /** Of March, in whole per cent. */
    private List<String> values() {
        return jdbc.query("""
                select target || ' ' || round((point::jsonb ->> 'value')::numeric) from progress
                where plan like 'two-cities-%' and point::jsonb ->> 'value' is not null order by target
                """, row -> row.getString(1));
    }

    private void report(String unit, String division, String value) {
        report(unit, division, "2016-03", value);
    }

    private void report(String unit, String division, String period, String value) {
        model.take(
                Events.obligation(unit, division, FORM, period, "ACCEPTED", 1, 1),
                Events.report(unit, FORM, period, 1, "2017-04-10T09:00:00+08:00", Map.of("IND_VA", value)));
    }

    private static String target(String code, String scope) {
        return """
                {"code":"%s","indicator":"IND_VA_SHARE","names":{"zh":"占比","en":"Share"},"scope":{%s},"form":"J-IND",
                 "baseline":{"value":"30","date":"2015-12-31"},
                 "checkpoints":[{"date":"2017-12-31","operator":"AT_LEAST","value":"70"}]}""".formatted(code, scope);
    }

    /** Posted once: the tables of plans outlast the read model. */
    private static void post(String code, String... targets) {
        int status = Callers.acting("assessor", "CN")
                .body("{\"code\":\"" + code + "\",\"names\":{\"zh\":\"计划\",\"en\":\"Plan\"},\"targets\":["
                        + String.join(",", targets) + "]}")
                .post("/api/v1/plans")
                .statusCode();
        assertThat(status).isIn(201, 409);
    }
}
