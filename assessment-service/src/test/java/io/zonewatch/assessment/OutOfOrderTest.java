package io.zonewatch.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.assessment.support.Events;
import io.zonewatch.assessment.support.Pack;
import io.zonewatch.assessment.support.ReadModel;
import io.zonewatch.assessment.support.Tables;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.chassis.event.UnreadableEvent;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics arrive in any order, some records twice, in any portions: the tables end the same. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class OutOfOrderTest {

    private static final String AT = "2016-04-12T09:00:00+08:00";

    /** Steady growth, a count that every provincial zone must reach, a milestone, and a value that is not set. */
    private static final String OTHERS = """
            {"code":"SERVICES","indicator":"MODERN_SERVICES_VA","names":{"zh":"服务业","en":"Services"},
             "scope":{"kind":"SET","unit":"X0001","units":["X0011","X0012"]},"form":"X-SVC",
             "baseline":{"date":"2015-12-31"},"breaks":["2017-01-01"],
             "checkpoints":[{"date":"2017-12-31","operator":"STEADY_GROWTH","floor":"0","quarterFloor":"-10"}]},
            {"code":"OWN_SHARE","indicator":"HIGHTECH_SHARE","names":{"zh":"占比","en":"Share"},
             "scope":{"kind":"ZONE","unit":"X0011"},"form":"X-IND","baseline":{"value":"45","date":"2015-12-31"},
             "checkpoints":[{"date":"2017-12-31","operator":"AT_LEAST","value":"55"}],"warning":{"raiseAt":"0.5","clearAt":"0.3"}},
            {"code":"PLATFORMS","indicator":"INNOVATION_PLATFORM_PROVINCIAL","names":{"zh":"平台","en":"Platforms"},
             "scope":{"kind":"LEVEL","unit":"X0001","levels":["PROVINCIAL"],"except":["X0019"]},"every":true,
             "count":{"what":"PLATFORMS","levels":["PROVINCIAL"],"publicOnly":true,"wholeChain":true,"primaryIndustry":true},
             "baseline":{"value":"0","date":"2015-12-31"},
             "checkpoints":[{"date":"2016-12-31","operator":"COUNT_AT_LEAST","value":"1"}]},
            {"code":"BASE","indicator":"EMERGING_INDUSTRY_BASE","names":{"zh":"基地","en":"Base"},
             "scope":{"kind":"CITY","unit":"X0001"},"count":{"what":"DESIGNATIONS","kinds":["EMERGING_INDUSTRY_BASE"]},
             "baseline":{"date":"2015-12-31"},
             "checkpoints":[{"date":"2016-12-31","operator":"MILESTONE","reached":"APPLIED"}]},
            {"code":"PARKS","indicator":"INNOVATION_PARKS","names":{"zh":"园区","en":"Parks"},
             "scope":{"kind":"DIVISION","unit":"X0001","division":"359900"},
             "count":{"what":"DESIGNATIONS","kinds":["INNOVATION_PARK"],"levels":["PROVINCIAL"]},
             "baseline":{"date":"2015-12-31"},"checkpoints":[{"date":"2016-12-31","operator":"UNSET"}]}""";

    /** Made and held against the schemas once. */
    private static final List<Events.Event> EVENTS = events();

    private static Map<String, String> known;

    @Inject
    Jdbc jdbc;

    @Inject
    BusinessClock clock;

    @Inject
    ReadModel model;

    @BeforeEach
    void aPlanOfItsOwn() {
        ((SimulatedClock) clock).advanceTo(Pack.AFTER_2016);
        model.clear();
        model.take(List.of(Events.unit("X0001", "CITY", "359900")));
        post("out-of-order");
        setTheNumberOfParks();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyOrderEndsTheSame(long seed) {
        Map<String, String> inOrder = inOrder();
        Random random = new Random(seed);
        List<Events.Event> shuffled = new ArrayList<>(EVENTS);
        EVENTS.stream().filter(event -> random.nextInt(3) == 0).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);

        model.clear();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(6));
            model.take(shuffled.subList(from, to));
            from = to;
        }

        assertThat(Tables.of(jdbc)).isEqualTo(inOrder);
        // 5 months of two shares and 2 quarters of one, 4 quarters of growth, 4 of each of three counts
        assertThat(inOrder.get("progress").lines()).hasSize(28);
        assertThat(inOrder.get("prospect").lines().filter(row -> row.contains("OWN_SHARE")))
                .satisfiesExactly(
                        march -> assertThat(march)
                                .isEqualTo("(out-of-order,OWN_SHARE,2017-12-31,2016-03,2016-03-31,,f)"),
                        april -> assertThat(april)
                                .isEqualTo("(out-of-order,OWN_SHARE,2017-12-31,2016-04,2016-04-30,,f)"),
                        may -> assertThat(may).isEqualTo("(out-of-order,OWN_SHARE,2017-12-31,2016-05,2016-05-31,,f)"),
                        june -> assertThat(june).isEqualTo("(out-of-order,OWN_SHARE,2017-12-31,2016-06,2016-06-30,,f)"),
                        july -> assertThat(july)
                                .startsWith("(out-of-order,OWN_SHARE,2017-12-31,2016-07,2016-07-31,0.6898")
                                .endsWith(",t)"));
    }

    @Test
    void aPlanPostedAfterTheReportsIsAssessedAsOnePostedBefore() {
        playedAnew(EVENTS);

        post("late-plan");

        assertThat(points("late-plan")).isNotEmpty().isEqualTo(points("out-of-order"));
        jdbc.update("delete from progress where plan = 'late-plan'");
        jdbc.update("delete from target where plan = 'late-plan'");
        jdbc.update("delete from target_version where plan = 'late-plan'");
        jdbc.update("delete from plan_version where plan = 'late-plan'");
        jdbc.update("delete from plan where code = 'late-plan'");
    }

    @Test
    void whatFailsInTheMiddleLeavesNothing() {
        playedAnew(EVENTS);
        Map<String, String> before = Tables.of(jdbc);
        Events.Event correction = report("X0011", "2016-03", 9, Map.of("IND_VA", "99.0"));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    model.apply(correction);
                    throw new IllegalStateException("killed");
                }))
                .hasMessageContaining("killed");

        assertThat(Tables.of(jdbc)).isEqualTo(before);
    }

    @Test
    void whatCannotBeAssessedFailsTheWholeTransaction() {
        playedAnew(EVENTS);
        Map<String, String> before = Tables.of(jdbc);
        jdbcOfOwner("alter table progress add constraint broken check (period <> '2016-04') not valid");

        assertThatThrownBy(() -> model.take(List.of(report("X0011", "2016-04", 9, Map.of("IND_VA", "99.0")))))
                .isInstanceOf(RuntimeException.class);

        jdbcOfOwner("alter table progress drop constraint broken");
        assertThat(Tables.of(jdbc)).isEqualTo(before);
    }

    @Test
    void aReplicaOfAVersionBeforeTakesAndAnnouncesNothingAnyMore() {
        for (String before : List.of("observations", "observations-2", "observations-3")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> jdbc.update(
                                    "insert into inbox (projection, event_id) values (?, gen_random_uuid())", before)))
                    .hasMessageContaining("inbox_of_present_readers");
        }
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> jdbc.update("""
                        insert into announcement (plan, target, period, status, announced_at)
                        values ('out-of-order', 'IND_VA_SHARE', '2016-03', 'SLOW', now())
                        """)))
                .hasMessageContaining("\"model\"");
    }

    @Test
    void whatMeansNothingIsRefusedForGood() {
        for (String data : List.of("{}", "{\"obligation\":\"X\"}", "{\"figures\":[null]}", "{\"revision\":\"one\"}")) {
            Events.Event poison = Events.raw(
                    "io.zonewatch.indicator.report-accepted.v1", "zonewatch.indicator.reports.v1", "X", 0, data);
            assertThatThrownBy(() -> model.take(List.of(poison))).isInstanceOf(UnreadableEvent.class);
        }
    }

    @Test
    void parksAndOtherDivisionsAreNotAdded() {
        playedAnew(EVENTS);

        // X0011 40.0 of revision 2, X0012 30.0; X0013 is a park of X0011, X0014 lies elsewhere
        assertThat(point("2016-03"))
                .contains("\"value\":\"70.000000000000\"")
                .contains("\"owed\":3,\"accepted\":3,\"exempt\":0");
    }

    @Test
    void anIndustryCountsAmongTheTopThreeInThePeriodsAtWhoseEndItLeads() {
        playedAnew(EVENTS);

        // X0011 C39 50, C34 20, C35 10 until April, then C34 20, C35 10, L72 5; X0012 C26 30, of which C265 leads; of
        // 200
        assertThat(point("TOP3_REVENUE_SHARE", "2016-Q1")).contains("\"value\":\"55.000000000000\"");
        assertThat(point("TOP3_REVENUE_SHARE", "2016-Q2")).contains("\"value\":\"32.500000000000\"");

        model.take(List.of(Events.unit(
                "X0011", "ZONE", 3, Events.version("2016-01-01", "359900", null, List.of("C34", "C35", "L72")))));

        assertThat(point("TOP3_REVENUE_SHARE", "2016-Q1")).contains("\"value\":\"32.500000000000\"");
    }

    @Test
    void growthIsJudgedOnTheComparableBaseAndByItsQuarters() {
        playedAnew(EVENTS);

        // nothing is known of 2015
        assertThat(point("SERVICES", "2016-Q1"))
                .contains("\"reason\":{\"code\":\"MISSING\"")
                .contains("\"pathValue\":null");
        // 132 on 60 + 60 that the reports give, the scope having been broken
        assertThat(point("SERVICES", "2017-Q1"))
                .contains("\"status\":\"ON_TRACK\"")
                .contains("\"yearGrowth\":\"10.000000000000\"")
                .contains("\"noPath\":{\"code\":\"NO_PATH\"");
        // the second quarter alone has 108 on 120, which is a tenth less, and the half-year 240 on 240
        assertThat(point("SERVICES", "2017-Q2"))
                .contains("\"status\":\"ON_TRACK\"")
                .contains("\"yearGrowth\":\"0.000000000000\"")
                .contains("\"quarterGrowth\":\"-10.000000000000\"");

        model.take(
                List.of(Events.report("X0011", "X-SVC", "2017-Q1", 2, AT, Map.of("MODERN_SERVICES_VA", "73.0<60.0"))));

        assertThat(point("SERVICES", "2017-Q2"))
                .contains("\"status\":\"SLOW\"")
                .contains("\"quarterGrowth\":\"-10.833333333333\"");
    }

    @Test
    void everyProvincialZoneMustHaveItsPlatforms() {
        playedAnew(EVENTS);

        assertThat(point("PLATFORMS", "2016-Q1"))
                .contains("\"value\":\"0.000000000000\"")
                .contains("\"status\":\"LIMITED\"")
                .contains("\"owed\":2");
        assertThat(point("PLATFORMS", "2016-Q2")).contains("\"status\":\"ACHIEVED\"");
        assertThat(point("PLATFORMS", "2016-Q3"))
                .as("one of them was revoked on 1 September, which was recorded in January")
                .contains("\"status\":\"LIMITED\"")
                .contains("\"computedAt\":\"2017-01-05T10:00:00+08:00\"");
    }

    @Test
    void aMilestoneIsOpenUntilItIsReached() {
        playedAnew(EVENTS);

        assertThat(point("BASE", "2016-Q1"))
                .contains("\"reason\":{\"code\":\"NOT_DUE\"")
                .contains("\"pathValue\":null,\"completion\":null");
        assertThat(point("BASE", "2016-Q2")).contains("\"status\":\"ACHIEVED\"");
    }

    @Test
    void aValueThatIsNotSetYetIsNotJudged() {
        playedAnew(EVENTS);

        assertThat(point("PARKS", "2016-Q2"))
                .contains("\"value\":\"1.000000000000\"")
                .contains("\"reason\":{\"code\":\"TARGET_UNSET\"")
                .contains("\"status\":\"CANNOT_BE_ASSESSED\"");
    }

    /** One of two that are to be there at the end of the year: due on 30 September are 274 ÷ 366 of two. */
    @Test
    void onceItIsSetItIsJudgedInTheQuartersOfItsVersion() {
        playedAnew(EVENTS);

        assertThat(point("PARKS", "2016-Q3"))
                .contains("\"value\":\"1.000000000000\"")
                .contains("\"pathValue\":\"1.497267759563\"")
                .contains("\"status\":\"SLOW\"");
        assertThat(point("PARKS", "2016-Q4"))
                .contains("\"pathValue\":\"2.000000000000\"")
                .contains("\"status\":\"LIMITED\"");
    }

    @Test
    void theExemptAreLeftOutByRule() {
        playedAnew(EVENTS);

        assertThat(point("2016-04"))
                .contains("\"provisional\":false")
                .contains("\"owed\":2,\"accepted\":2,\"exempt\":1")
                .contains("\"notes\":[\"UNITS_LEFT_OUT\"]");
    }

    @Test
    void aMissingFigureInAnAcceptedReportIsNoZero() {
        playedAnew(EVENTS);

        assertThat(point("2016-05"))
                .contains("\"value\":null")
                .contains("\"reason\":{\"code\":\"MISSING\",\"indicator\":\"IND_VA\",\"units\":[\"X0012\"]}")
                .contains("\"status\":\"CANNOT_BE_ASSESSED\"");
    }

    @Test
    void anObligationAheadOfItsReportIsNotYetAccepted() {
        playedAnew(EVENTS);
        model.take(List.of(obligation("X0012", "2016-03", "ACCEPTED", 2, 9)));

        assertThat(point("2016-03")).contains("\"provisional\":true").contains("\"missingUnits\":[\"X0012\"]");

        model.take(List.of(report("X0012", "2016-03", 2, Map.of("IND_VA", "29.0"))));

        assertThat(point("2016-03")).contains("\"provisional\":false").contains("\"value\":\"69.000000000000\"");
    }

    private static List<Events.Event> events() {
        List<Events.Event> events = new ArrayList<>(List.of(
                Events.unit("X0001", "CITY", "359900"),
                Events.unit(
                        "X0011", "ZONE", 1, Events.version("2016-01-01", "359900", null, List.of("C34", "C35", "C39"))),
                Events.unit(
                        "X0011",
                        "ZONE",
                        2,
                        Events.version("2016-01-01", "359900", null, List.of("C34", "C35", "C39")),
                        Events.version("2016-05-01", "359900", null, List.of("C34", "C35", "L72"))),
                Events.unit("X0012", "ZONE", 1, Events.version("2016-01-01", "351100", null)),
                Events.unit("X0012", "ZONE", 2, Events.version("2016-01-01", "359911", null, List.of("C265"))),
                Events.unit("X0013", "ZONE", 1, Events.version("2016-01-01", "359900", "X0011")),
                Events.unit("X0014", "ZONE", "361100"),
                Events.catalogue()));
        for (String period : List.of("2016-03", "2016-04", "2016-05", "2016-06", "2016-07")) {
            for (String unit : List.of("X0001", "X0011", "X0012", "X0013", "X0014")) {
                events.add(obligation(unit, period, "OPEN", null, 1));
                events.add(obligation(unit, period, "SUBMITTED", 1, 2));
            }
            events.add(obligation("X0001", period, "ACCEPTED", 1, 3));
            events.add(report("X0001", period, 1, Map.of("IND_VA", "100.0")));
            events.add(report(
                    "X0011", period, 1, Map.of("IND_VA", "41.0", "GROSS_OUTPUT", "120.0", "HIGHTECH_OUTPUT", "60.0")));
            String highTech = period.endsWith("4") || period.endsWith("6") ? "59.0" : "60.0";
            events.add(report(
                    "X0011",
                    period,
                    2,
                    Map.of("IND_VA", "40.0", "GROSS_OUTPUT", "120.0", "HIGHTECH_OUTPUT", highTech)));
            events.add(obligation("X0011", period, "ACCEPTED", 2, 4));
        }
        // of the corrections of what counts one was returned, one waits
        events.add(corrected("X0011", "2016-03", new Events.Revisions(3, 2, 3), 5));
        events.add(corrected("X0011", "2016-03", new Events.Revisions(3, 2, null), 6));
        events.add(corrected("X0011", "2016-04", new Events.Revisions(3, 2, 3), 5));
        events.add(obligation("X0012", "2016-03", "ACCEPTED", 1, 3));
        events.add(report("X0012", "2016-03", 1, Map.of("IND_VA", "30.0")));
        events.add(report("X0013", "2016-03", 1, Map.of("IND_VA", "7.0")));
        events.add(report("X0014", "2016-03", 1, Map.of("IND_VA", "9.0")));
        events.add(obligation("X0012", "2016-04", "EXEMPT", null, 3));
        events.add(obligation("X0012", "2016-05", "ACCEPTED", 1, 3));
        events.add(report("X0012", "2016-05", 1, Map.of("GROSS_OUTPUT", "60.0", "IND_VA", "MISSING")));
        for (String period : List.of("2016-Q1", "2016-Q2")) {
            events.add(Events.obligation("X0011", "359900", "X-REV", period, "ACCEPTED", 1, 1));
            events.add(Events.obligation("X0012", "359900", "X-REV", period, "ACCEPTED", 1, 1));
            events.add(Events.report(
                    "X0011", "X-REV", period, 1, AT, revenue("C39", "50", "C34", "20", "C35", "10", "L72", "5")));
            events.add(Events.report("X0012", "X-REV", period, 1, AT, revenue("C26", "30", "C27", "60")));
        }
        events.addAll(growing());
        events.addAll(recognised());
        return events;
    }

    /** Cumulative by quarter: last year's own figures are 60 and 120 for each, but the scope was broken. */
    private static List<Events.Event> growing() {
        List<Events.Event> events = new ArrayList<>();
        Map<String, List<String>> figures = Map.of(
                "2016-Q1", List.of("50.0", "50.0"),
                "2016-Q2", List.of("100.0", "100.0"),
                "2017-Q1", List.of("72.0<60.0", "60.0<60.0"),
                "2017-Q2", List.of("130.0<120.0", "110.0<120.0"));
        figures.forEach((period, values) -> {
            for (String unit : List.of("X0011", "X0012")) {
                events.add(Events.obligation(unit, "359900", "X-SVC", period, "ACCEPTED", 1, 1));
                events.add(Events.report(
                        unit,
                        "X-SVC",
                        period,
                        1,
                        AT,
                        Map.of("MODERN_SERVICES_VA", values.get(unit.equals("X0011") ? 0 : 1))));
            }
        });
        return events;
    }

    /** Two provincial zones with platforms and designations, one that is excepted, one that was abolished. */
    private static List<Events.Event> recognised() {
        String living = Events.version("2016-01-01", "359900", "PROVINCIAL", "REGISTERED", "C39");
        return List.of(
                Events.zone("X0015", 1, living, "[]", "[]"),
                Events.zone(
                        "X0015",
                        2,
                        living,
                        "[" + Events.designation("INNOVATION_PARK", "PROVINCIAL", Events.step("GRANTED", "2016-02-01"))
                                + "]",
                        "["
                                + Events.platform(
                                        "PROVINCIAL",
                                        "C391",
                                        Events.step("GRANTED", "2016-05-01"),
                                        Events.step("REVOKED", "2016-09-01"))
                                + "]"),
                Events.zone(
                        "X0016",
                        1,
                        living,
                        "["
                                + Events.designation(
                                        "EMERGING_INDUSTRY_BASE", "PROVINCIAL", Events.step("APPLIED", "2016-06-30"))
                                + "]",
                        "[" + Events.platform("PROVINCIAL", "C39", Events.step("GRANTED", "2016-02-01")) + ","
                                + Events.platform("PROVINCIAL", "C26", Events.step("GRANTED", "2016-02-01")) + "]"),
                Events.zone(
                        "X0018",
                        1,
                        Events.version("2016-01-01", "359900", "PROVINCIAL", "ABOLISHED", "C39"),
                        "[]",
                        "[]"),
                Events.zone("X0019", 1, living, "[]", "[]"),
                recorded(1, "GRANTED", "2016-04-01", "2016-05-02T10:00:00+08:00"),
                recorded(1, "GRANTED", "2016-05-01", "2016-05-09T10:00:00+08:00"),
                recorded(2, "REVOKED", "2016-09-01", "2017-01-05T10:00:00+08:00"));
    }

    private static Events.Event recorded(int step, String state, String on, String recordedAt) {
        return Events.recorded("X0015", Events.platformId("PROVINCIAL", "C391"), step, state, on, false, recordedAt);
    }

    /** 100 in all, the rest without an industry. */
    private static Map<String, String> revenue(String... parts) {
        Map<String, String> figures = new TreeMap<>(Map.of("REVENUE", "100"));
        int rest = 100;
        for (int i = 0; i < parts.length; i += 2) {
            figures.put("REVENUE/" + parts[i], parts[i + 1]);
            rest -= Integer.parseInt(parts[i + 1]);
        }
        figures.put("REVENUE/OTHER", Integer.toString(rest));
        return figures;
    }

    private static Events.Event obligation(String unit, String period, String state, Integer revision, long sequence) {
        return Events.obligation(
                unit, unit.equals("X0014") ? "361100" : "359900", "X-IND", period, state, revision, sequence);
    }

    private static Events.Event corrected(String unit, String period, Events.Revisions revisions, long sequence) {
        return Events.revised(unit, "359900", "X-IND", period, "ACCEPTED", revisions, sequence);
    }

    private static Events.Event report(String unit, String period, int revision, Map<String, String> figures) {
        return Events.report(unit, "X-IND", period, revision, AT, figures);
    }

    /** What the tables hold after everything came once and in order; played once for all orders. */
    private Map<String, String> inOrder() {
        if (known == null) {
            known = playedAnew(EVENTS);
        }
        return known;
    }

    private Map<String, String> playedAnew(List<Events.Event> events) {
        model.clear();
        events.forEach(event -> model.take(List.of(event)));
        return Tables.of(jdbc);
    }

    private String point(String period) {
        return point("IND_VA_SHARE", period);
    }

    private String point(String target, String period) {
        return jdbc.queryOne(
                        "select point from progress where plan = 'out-of-order' and target = ? and period = ?",
                        row -> row.getString(1),
                        target,
                        period)
                .orElseThrow();
    }

    /** Without the target that only one of the plans has in two versions. */
    private List<String> points(String plan) {
        return jdbc.query(
                "select target || period || reads::text || point from progress where plan = ? and target <> 'PARKS' order by 1",
                row -> row.getString(1),
                plan);
    }

    /** A share by month and one by quarter, and the other operators. */
    private static void post(String code) {
        String shares = Pack.targets("IND_VA_SHARE", "TOP3_REVENUE_SHARE")
                .replace("chizhou-2015", code)
                .replace("U0001", "X0001")
                .replace("M-IND", "X-IND")
                .replace("Q-REV", "X-REV");
        String plan = shares.replace("\"targets\":[", "\"targets\":[" + OTHERS + ",");
        given().auth()
                .oauth2(Tokens.withRoles("assessor").divisions("CN").sign())
                .contentType("application/json")
                .body(plan)
                .post("/api/v1/plans")
                .then()
                .statusCode(oneOf(201, 409));
    }

    /** From July 2016 on there are to be two. Written as a replica of the version before would have kept it. */
    private void setTheNumberOfParks() {
        jdbc.update("""
                insert into plan_version (plan, version, valid_from, document_number, reason, names, drafted_at, published_at)
                select plan, 2, '2016-07-01', 'D-1', 'set', names, drafted_at, published_at from plan_version
                where plan = 'out-of-order' and version = 1 on conflict do nothing
                """);
        jdbc.update("""
                insert into target_version (plan, version, code, position, scope_unit, body)
                select plan, 2, code, position, scope_unit, case code when 'PARKS' then
                  (body::jsonb || '{"baseline":{"value":"0","date":"2015-12-31"},
                    "checkpoints":[{"date":"2016-12-31","operator":"COUNT_AT_LEAST","value":"2"}]}')::text else body end
                from target_version where plan = 'out-of-order' and version = 1 on conflict do nothing
                """);
    }

    private static void jdbcOfOwner(String sql) {
        var owner = Infrastructure.database("assessment");
        try (var connection = DriverManager.getConnection(
                        Infrastructure.postgres().url(owner.name()), owner.owner(), owner.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
