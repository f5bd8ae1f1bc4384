package io.zonewatch.registry.policy;

import static io.zonewatch.registry.policy.Zones.zone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.policy.rule.Enlargement;
import io.zonewatch.registry.policy.rule.Overlapping;
import io.zonewatch.registry.unit.Evidence;
import io.zonewatch.registry.unit.LandUse;
import io.zonewatch.registry.unit.ZoneLevel;
import io.zonewatch.reporting.UnitCode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every rule of the shipped plan, with zones that keep to it and zones that do not: exact facts, exact texts. */
@QuarkusTest
@RealServers
class PlanRulesTest {

    private static final LocalDate DAY = LocalDate.of(2016, 7, 1);
    private static final Evidence.Item MET = new Evidence.Item(true, "No. 1", null);
    private static final Evidence.Item NOT_MET = new Evidence.Item(false, null, null);

    @Inject
    ObjectMapper mapper;

    @Inject
    RuleReading reading;

    @Inject
    RuleTexts texts;

    private RuleSet plan;

    @BeforeEach
    void read() throws IOException {
        plan = reading.read(mapper.readValue(new City("3417").rules(), RuleSetForm.class));
    }

    @Test
    void aNationalZoneHasThreeOrFourLeadingIndustriesAProvincialOneTwoOrThree() {
        keeps("industry-count", zone().level(ZoneLevel.NATIONAL).industries("C26", "C27", "C39"));
        keeps("industry-count", zone().level(ZoneLevel.NATIONAL).industries("C26", "C27", "C39", "C40"));
        keeps("industry-count", zone().level(ZoneLevel.PROVINCIAL).industries("C26", "C27"));
        keeps("industry-count", zone().level(ZoneLevel.PROVINCIAL_PREPARATORY).industries("C26", "C27", "C39"));
        keeps("industry-count", zone().level(ZoneLevel.TOWNSHIP).industries());
        keeps("industry-count", zone().level(null).industries());

        breaks(
                "industry-count",
                zone().level(ZoneLevel.NATIONAL).industries("C26", "C27"),
                Map.of(
                        "level",
                        ZoneLevel.NATIONAL,
                        "count",
                        2,
                        "min",
                        3,
                        "max",
                        4,
                        "industries",
                        List.of("C26", "C27")),
                "国家级开发区有 2 个主导产业(C26、C27),原则上为 3 至 4 个",
                "national zone, leading industries: 2 (C26, C27); in principle 3 to 4");
        breaks(
                "industry-count",
                zone().level(ZoneLevel.PROVINCIAL).industries("C26", "C27", "C28", "C29"),
                Map.of(
                        "level",
                        ZoneLevel.PROVINCIAL,
                        "count",
                        4,
                        "min",
                        2,
                        "max",
                        3,
                        "industries",
                        List.of("C26", "C27", "C28", "C29")),
                "省级开发区有 4 个主导产业(C26、C27、C28、C29),原则上为 2 至 3 个",
                "provincial zone, leading industries: 4 (C26, C27, C28, C29); in principle 2 to 3");
        breaks(
                "industry-count",
                zone().level(ZoneLevel.PROVINCIAL_PREPARATORY).industries(),
                Map.of(
                        "level",
                        ZoneLevel.PROVINCIAL_PREPARATORY,
                        "count",
                        0,
                        "min",
                        2,
                        "max",
                        3,
                        "industries",
                        List.of()),
                "省级筹建开发区有 0 个主导产业(无),原则上为 2 至 3 个",
                "provincial (preparatory) zone, leading industries: 0 (none); in principle 2 to 3");
    }

    @Test
    void oneOfTheLeadingIndustriesIsThePrimaryOne() {
        keeps("one-primary-industry", zone().industries("C26", "C27").primary("C27"));
        keeps("one-primary-industry", zone().level(ZoneLevel.TOWNSHIP).primary(null));

        breaks(
                "one-primary-industry",
                zone().industries("C26", "C27").primary(null),
                Map.of("level", ZoneLevel.PROVINCIAL, "industries", List.of("C26", "C27")),
                "省级开发区未在主导产业(C26、C27)中确定一个首位产业",
                "provincial zone without one primary industry among its leading industries (C26, C27)");
    }

    @Test
    void thereAreNoNewZones() {
        keeps("no-new-zones", zone().approved("2015-11-02"));
        keeps("no-new-zones", zone().registered("2016-01-01"));
        keeps("no-new-zones", zone().registered("2016-06-01").approved("2006-04-20"));
        keeps("no-new-zones", zone().registered("2016-06-01").parkOf("U0011"));

        breaks(
                "no-new-zones",
                zone().approved("2015-11-03"),
                Map.of("newOn", LocalDate.of(2015, 11, 3), "after", LocalDate.of(2015, 11, 2)),
                "开发区于 2015-11-03 设立,晚于 2015-11-02;原则上不再新设",
                "the zone came into being on 2015-11-03, after 2015-11-02; in principle there are no new zones");
        breaks(
                "no-new-zones",
                zone().registered("2016-01-02"),
                Map.of("newOn", LocalDate.of(2016, 1, 2), "after", LocalDate.of(2015, 11, 2)),
                "开发区于 2016-01-02 设立,晚于 2015-11-02;原则上不再新设",
                "the zone came into being on 2016-01-02, after 2015-11-02; in principle there are no new zones");
    }

    @Test
    void townshipClustersAreToBeMerged() {
        keeps("township-merge", zone().level(ZoneLevel.PROVINCIAL));
        keeps("township-merge", zone().level(null));

        breaks(
                "township-merge",
                zone().level(ZoneLevel.TOWNSHIP),
                Map.of("level", ZoneLevel.TOWNSHIP),
                "乡镇级工业集中区尚未并入相邻开发区",
                "township cluster not yet merged into a neighbouring zone");
    }

    @Test
    void anExpansionHasMetItsConditions() {
        keeps("expansion-conditions", zone().area("200"));
        keeps("expansion-conditions", zone().area("200").enlarged(expansion(new Evidence(MET, MET, MET))));
        keeps(
                "expansion-conditions",
                zone().area("200")
                        .enlarged(
                                new Enlargement(LocalDate.of(2015, 11, 2), number("100"), number("200"), null, null)));

        breaks(
                "expansion-conditions",
                zone().area("200").enlarged(expansion(new Evidence(MET, null, NOT_MET))),
                Map.of("expandedOn", DAY, "fromHa", "100", "toHa", "200"),
                "自 2016-07-01 起由 100 公顷扩至 200 公顷;未满足:投资强度达标;未提供依据:配套设施完善",
                "expanded from 100 to 200 ha on 2016-07-01; not met: investment intensity; not shown: complete facilities");
        breaks(
                "expansion-conditions",
                zone().area("200").enlarged(expansion(null)),
                Map.of("expandedOn", DAY, "fromHa", "100", "toHa", "200"),
                "自 2016-07-01 起由 100 公顷扩至 200 公顷;未满足:无;未提供依据:符合规划、配套设施完善、投资强度达标",
                "expanded from 100 to 200 ha on 2016-07-01; not met: none; not shown: planning conformity, complete facilities,"
                        + " investment intensity");
    }

    @Test
    void anExpansionIsFoundUntilItsConditionsAreShownWhateverHappensToTheArea() {
        Enlargement shown =
                new Enlargement(DAY.plusDays(9), number("150"), number("180"), null, new Evidence(MET, MET, MET));

        breaks(
                "expansion-conditions",
                zone().area("90").enlarged(expansion(null), shown),
                Map.of("expandedOn", DAY, "fromHa", "100", "toHa", "200"),
                "自 2016-07-01 起由 100 公顷扩至 200 公顷;未满足:无;未提供依据:符合规划、配套设施完善、投资强度达标",
                "expanded from 100 to 200 ha on 2016-07-01; not met: none; not shown: planning conformity, complete facilities,"
                        + " investment intensity");
    }

    @Test
    void theLandOfEachExpansionIsBalanced() {
        Enlargement first = expansionFrom("10", "10", "10");
        Enlargement second = new Enlargement(
                DAY.plusDays(9),
                number("200"),
                number("203"),
                new LandUse(number("70"), number("20"), number("20")),
                new Evidence(MET, MET, MET));

        breaks(
                "land-balance",
                zone().area("203").land("71", "21", "21").enlarged(first, second),
                Map.of("day", DAY, "industryHa", "60"),
                "扩区(2016-07-01)工业、居住、公共设施用地为 60、10、10 公顷,占 75.00%、12.50%、12.50%;应为 1 : 1 : 1,允许偏差 5 个百分点",
                "expansion of 2016-07-01: 60 ha of industry, 10 ha of housing, 10 ha of public facilities, that is 75.00 %,"
                        + " 12.50 %, 12.50 %; 1 : 1 : 1 within 5 points is asked for");
        keeps("land-balance", zone().area("100").land("70", "20", "20").enlarged(first));
    }

    @Test
    void landIsBalancedInNewParksAndExpansions() {
        keeps("land-balance", zone().land("90", "5", "5"));
        keeps("land-balance", zone().parkOf("U0011").registered("2016-01-01").land("90", "5", "5"));
        keeps("land-balance", zone().parkOf("U0011").registered("2016-07-01").land("30", "30", "30"));
        keeps("land-balance", zone().parkOf("U0011").registered("2016-07-01").land("38.333333", "33", "28.666667"));
        keeps("land-balance", zone().area("200").land("120", "40", "40").enlarged(expansionFrom("90", "10", "10")));

        breaks(
                "land-balance",
                zone().parkOf("U0011").registered("2016-07-01").land("50", "30", "20"),
                Map.of(
                        "day",
                        DAY,
                        "industryHa",
                        "50",
                        "housingPercent",
                        "30.00",
                        "ratio",
                        "1 : 1 : 1",
                        "tolerancePoints",
                        "5"),
                "新建园区(2016-07-01)工业、居住、公共设施用地为 50、30、20 公顷,占 50.00%、30.00%、20.00%;应为 1 : 1 : 1,允许偏差 5 个百分点",
                "new park of 2016-07-01: 50 ha of industry, 30 ha of housing, 20 ha of public facilities, that is 50.00 %,"
                        + " 30.00 %, 20.00 %; 1 : 1 : 1 within 5 points is asked for");
        breaks(
                "land-balance",
                zone().area("200").land("70", "20", "20").enlarged(expansionFrom("10", "10", "10")),
                Map.of("industryHa", "60", "housingHa", "10", "publicFacilitiesPercent", "12.50"),
                "扩区(2016-07-01)工业、居住、公共设施用地为 60、10、10 公顷,占 75.00%、12.50%、12.50%;应为 1 : 1 : 1,允许偏差 5 个百分点",
                "expansion of 2016-07-01: 60 ha of industry, 10 ha of housing, 10 ha of public facilities, that is 75.00 %,"
                        + " 12.50 %, 12.50 %; 1 : 1 : 1 within 5 points is asked for");
        breaks(
                "land-balance",
                zone().parkOf("U0011").registered("2016-07-01"),
                Map.of("day", DAY, "ratio", "1 : 1 : 1"),
                "新建园区(2016-07-01)工业、居住、公共设施用地为 –、–、– 公顷,占 –%、–%、–%;应为 1 : 1 : 1,允许偏差 5 个百分点",
                "new park of 2016-07-01: – ha of industry, – ha of housing, – ha of public facilities, that is – %, – %, – %;"
                        + " 1 : 1 : 1 within 5 points is asked for");
    }

    @Test
    void aZoneHasAStatistician() {
        keeps("statistician-present", zone());
        keeps("statistician-present", zone().unstaffed().parkOf("U0011").registered("2016-01-01"));

        breaks(
                "statistician-present",
                zone().unstaffed(),
                Map.of("statisticians", 0),
                "开发区现有统计员 0 名,至少应有 1 名",
                "statisticians of the zone: 0; at least one is needed");
    }

    @Test
    void boundariesDoNotOverlap() {
        keeps("boundary-overlap", zone());
        keeps("boundary-overlap", zone().overlapping(new Overlapping(new UnitCode("U0012"), number("0.0100"))));

        breaks(
                "boundary-overlap",
                zone().overlapping(new Overlapping(new UnitCode("U0012"), number("3.5000"))),
                Map.of("with", "U0012", "overlapHa", "3.5000", "toleranceHa", "0.01"),
                "边界与 U0012 重叠 3.5000 公顷(容差 0.01 公顷)",
                "the boundary overlaps with U0012 by 3.5000 ha (tolerance 0.01 ha)");
    }

    @Test
    void theAreaInsideTheBoundaryIsTheApprovedOne() {
        keeps("area-match", zone().area("100"));
        keeps("area-match", zone().outlined("100"));
        keeps("area-match", zone().area("100").outlined("105.0000"));
        keeps("area-match", zone().area("100").outlined("95.0000"));

        breaks(
                "area-match",
                zone().area("100").outlined("105.0001"),
                Map.of(
                        "areaHa",
                        "105.0001",
                        "approvedAreaHa",
                        "100",
                        "deviationPercent",
                        "5.00",
                        "tolerancePercent",
                        "5"),
                "边界面积 105.0001 公顷,与批准面积 100 公顷相差 5.00%(容差 5%)",
                "the boundary encloses 105.0001 ha, 5.00 % off the approved 100 ha (tolerance 5 %)");
        breaks(
                "area-match",
                zone().area("100").outlined("90"),
                Map.of("deviationPercent", "-10.00"),
                "边界面积 90 公顷,与批准面积 100 公顷相差 -10.00%(容差 5%)",
                "the boundary encloses 90 ha, -10.00 % off the approved 100 ha (tolerance 5 %)");
    }

    private void keeps(String rule, Zones.Builder zone) {
        assertThat(found(rule, zone)).isEmpty();
    }

    private void breaks(String rule, Zones.Builder zone, Map<String, Object> facts, String zh, String en) {
        List<Breach> found = found(rule, zone);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().found().facts()).containsAllEntriesOf(facts);
        assertThat(texts.text(found.getFirst(), Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
        assertThat(texts.text(found.getFirst(), Locale.ENGLISH)).isEqualTo(en);
    }

    private List<Breach> found(String rule, Zones.Builder zone) {
        return plan.judge(zone.build()).stream()
                .filter(breach -> breach.rule().code().equals(rule))
                .toList();
    }

    private static Enlargement expansion(Evidence evidence) {
        return new Enlargement(DAY, number("100"), number("200"), null, evidence);
    }

    private static Enlargement expansionFrom(String industry, String housing, String publicFacilities) {
        return new Enlargement(
                DAY,
                number("100"),
                number("200"),
                new LandUse(number(industry), number(housing), number(publicFacilities)),
                new Evidence(MET, MET, MET));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
