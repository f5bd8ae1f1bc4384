package io.zonewatch.indicator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.indicator.catalogue.Bounds;
import io.zonewatch.indicator.catalogue.TimeBasis;
import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.IndustryEdition;
import io.zonewatch.reporting.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each rule with a report that keeps it and one that does not, at the very edge. */
class RuleTest {

    private static final Period MAY = Period.month(2016, 5);
    private static final Expectation BY_CATALOGUE = Expectation.by(Origin.CATALOGUE, 3);

    private final List<Accepted> before = new ArrayList<>();

    @Test
    void aCompulsoryCellIsAnsweredBeItWithZeroOrAsNotApplicable() {
        Rule rule = new Compulsory("VA", Expectation.by(Origin.FORM, "M-IND/1"));

        assertThat(found(rule, cell("VA", "0"))).isEmpty();
        assertThat(found(rule, ReportedCell.of("VA", null, Figure.notApplicable())))
                .isEmpty();
        assertThat(found(rule, part("VA", "C39", "1"))).singleElement().satisfies(finding -> {
            assertThat(finding.pointer()).isEqualTo("/cells");
            assertThat(finding.rule()).isEqualTo(RuleCode.COMPULSORY);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.figure()).isNull();
            assertThat(finding.expectation()).isEqualTo(new Expectation(null, null, Origin.FORM, "M-IND/1"));
        });
    }

    @Test
    void zerosAtTheEndAreNoDecimals() {
        Rule rule = new Decimals("VA", 1, BY_CATALOGUE);

        assertThat(found(rule, cell("VA", "0.10"))).isEmpty();
        assertThat(found(rule, cell("VA", "0.11"), part("VA", "C39", "1.25")))
                .extracting(Finding::pointer)
                .containsExactly("/cells/0/figure", "/cells/1/figure");
    }

    @Test
    void aComparableBaseHasNoMoreDecimalsThanAValue() {
        Rule rule = new Decimals("VA", 1, BY_CATALOGUE);

        assertThat(found(rule, withBase("5.0", "4.10"))).isEmpty();
        assertThat(found(rule, withBase("5.0", "4.11"))).singleElement().satisfies(finding -> {
            assertThat(finding.pointer()).isEqualTo("/cells/0/base");
            assertThat(finding.rule()).isEqualTo(RuleCode.TOO_MANY_DECIMALS);
        });
        assertThat(found(rule, withBase("5.01", "4.11")))
                .extracting(Finding::pointer)
                .containsExactly("/cells/0/figure", "/cells/0/base");
    }

    private static ReportedCell withBase(String value, String base) {
        return new ReportedCell("VA", null, Figure.reported(value), decimal(base), null);
    }

    @Test
    void boundsAreIncluded() {
        Rule rule = new Bounded("VA", new Bounds(decimal("0"), decimal("100"), null), BY_CATALOGUE);

        assertThat(found(rule, cell("VA", "0"))).isEmpty();
        assertThat(found(rule, cell("VA", "100.0"))).isEmpty();
        assertThat(found(rule, cell("VA", "-0.1"))).hasSize(1);
        assertThat(found(rule, cell("VA", "100.1"))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(RuleCode.OUT_OF_BOUNDS);
            assertThat(finding.details()).containsExactly("VA", "100.1", "0", "100");
        });
        Rule atMost = new Bounded("VA", new Bounds(null, decimal("1"), null), BY_CATALOGUE);
        assertThat(found(atMost, cell("VA", "-5"))).isEmpty();
        assertThat(found(atMost, cell("VA", "0"), part("VA", "C39", "2")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsExactly("VA/C39", "2", "−∞", "1"));
    }

    /** An elimination between two industries is a negative part of a total that cannot be negative. */
    @Test
    void boundsOfTotalsLetPartsBe() {
        Rule rule = new Bounded("VA", new Bounds(decimal("0"), decimal("100"), true), BY_CATALOGUE);

        assertThat(found(rule, cell("VA", "100"), part("VA", "C39", "100.5"), part("VA", "OTHER", "-0.5")))
                .isEmpty();
        assertThat(found(rule, cell("VA", "-0.5"), part("VA", "OTHER", "-0.5")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsExactly("VA", "-0.5", "0", "100"));
        assertThat(rule.parameters()).isEqualTo(Map.of("min", "0", "max", "100", "totalsOnly", "true"));
    }

    @Test
    void aPartIsADivisionUnderItsSectionsLetterOrOther() {
        Rule rule = new PartCodes("REV", IndustryEdition.GB_T_4754_2011);

        assertThat(found(rule, part("REV", "C39", "1"), part("REV", "OTHER", "1")))
                .isEmpty();
        assertThat(found(rule, part("REV", "C99", "1"), part("REV", "B39", "1")))
                .extracting(Finding::rule)
                .containsExactly(RuleCode.UNKNOWN_PART, RuleCode.PART_IN_OTHER_SECTION);
    }

    @Test
    void partsAddUpToTheTotalWithinTheirRounding() {
        Rule rule = SumOfParts.rounded("REV", 1, BY_CATALOGUE);
        ReportedCell[] parts = {part("REV", "C39", "3.3"), part("REV", "C34", "3.3"), part("REV", "OTHER", "3.3")};

        assertThat(rule.parameters()).containsExactly(java.util.Map.entry("tolerancePerPart", "0.05"));
        assertThat(found(rule, with(parts, cell("REV", "10.05")))).isEmpty();
        assertThat(found(rule, with(parts, cell("REV", "9.75")))).isEmpty();
        assertThat(found(rule, with(parts, cell("REV", "10.06"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/cells/3/figure");
                    assertThat(finding.expectation())
                            .isEqualTo(new Expectation(decimal("9.75"), decimal("10.05"), Origin.CELL, "REV"));
                    assertThat(finding.details()).containsExactly("REV", "9.9", "10.06");
                });
        assertThat(found(rule, parts)).extracting(Finding::rule).containsExactly(RuleCode.TOTAL_MISSING);
    }

    @Test
    void aCumulativeValueFallsNotBelowTheYearsLatestAccepted() {
        Rule rule = new NeverFalling("VA", NeverFalling.Against.EARLIER);
        accepted("VA", "2016-03", "50.0");
        accepted("VA", "2015-12", "900");

        assertThat(found(rule, cell("VA", "50"))).isEmpty();
        assertThat(found(rule, cell("VA", "49.9"))).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.rule()).isEqualTo(RuleCode.CUMULATIVE_FELL);
            assertThat(finding.figure()).isEqualTo(Figure.reported("49.9"));
            assertThat(finding.expectation())
                    .isEqualTo(new Expectation(
                            decimal("50.0"), null, Origin.ACCEPTED_REPORT, "Z_F_2016-03/submissions/2"));
            assertThat(finding.details()).containsExactly("VA", "49.9", "50.0", "2016-03");
        });
    }

    @Test
    void aCumulativeValueIsNotAboveTheYearsNextAccepted() {
        Rule rule = new NeverFalling("VA", NeverFalling.Against.LATER);
        accepted("VA", "2016-04", "900");
        accepted("VA", "2016-07", "60.0");
        accepted("VA", "2016-08", "10");
        accepted("VA", "2017-02", "1");

        assertThat(found(rule, cell("VA", "60"))).isEmpty();
        assertThat(found(rule, cell("VA", "60.1"))).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.expectation())
                    .isEqualTo(new Expectation(
                            null, decimal("60.0"), Origin.ACCEPTED_REPORT, "Z_F_2016-07/submissions/2"));
            assertThat(finding.details()).containsExactly("VA", "60.1", "60.0", "2016-07");
        });
        assertThat(found(rule, Period.month(2016, 12), cell("VA", "900"))).isEmpty();
    }

    @Test
    void theFirstReportOfAYearIsNotComparedWithTheYearBefore() {
        accepted("VA", "2015-12", "900");

        assertThat(found(new NeverFalling("VA", NeverFalling.Against.EARLIER), Period.month(2016, 2), cell("VA", "1")))
                .isEmpty();
    }

    @Test
    void growthIsComparedWithTheSamePeriodOfTheYearBefore() {
        Rule rule = new GrowthBand("VA", decimal("-10"), decimal("25"));
        accepted("VA", "2015-05", "200");
        accepted("VA", "2015-06", "1");

        assertThat(found(rule, cell("VA", "250.0"))).isEmpty();
        assertThat(found(rule, cell("VA", "180"))).isEmpty();
        assertThat(found(rule, cell("VA", "179.9"))).hasSize(1);
        assertThat(found(rule, cell("VA", "250.1"))).singleElement().satisfies(finding -> {
            assertThat(finding.expectation().atLeast()).isEqualByComparingTo("180");
            assertThat(finding.expectation().atMost()).isEqualByComparingTo("250");
            assertThat(finding.expectation().reference()).isEqualTo("Z_F_2015-05/submissions/2");
            assertThat(finding.details()).containsExactly("VA", "25.05", "200", "-10", "25");
        });
    }

    @Test
    void aComparableBaseGoesBeforeWhatWasAccepted() {
        Rule rule = new GrowthBand("VA", null, decimal("25"));
        accepted("VA", "2015-05", "200");

        assertThat(found(rule, based("VA", "300", "240"))).isEmpty();
        assertThat(found(rule, based("VA", "300.1", "240")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.expectation().origin()).isEqualTo(Origin.COMPARABLE_BASE));
    }

    @Test
    void ofNothingAndOfLessThanNothingNoGrowthIsTold() {
        Rule rule = new GrowthBand("VA", decimal("-10"), decimal("25"));

        assertThat(found(rule, cell("VA", "1000"))).isEmpty();
        assertThat(found(rule, based("VA", "1000", "0"))).isEmpty();
        assertThat(found(rule, based("VA", "1000", "-5"))).isEmpty();
    }

    /** Flows of March to July 2015: 1, 2, 3, 4, 5; median 3, MAD 1; with April 2016 at 30 May's flow is C − 30. */
    @Test
    void whatTheLastMonthAddedIsComparedWithWhatEarlierMonthsAdded() {
        Rule rule = new UsualRange("VA", TimeBasis.YEAR_TO_DATE, 1, decimal("3.5"));
        String[] cumulative = {"10", "11", "13", "16", "20", "25"};
        for (int month = 2; month <= 7; month++) {
            accepted("VA", Period.month(2015, month).toString(), cumulative[month - 2]);
        }
        accepted("VA", "2016-04", "30");

        assertThat(found(rule, cell("VA", "38.1"))).isEmpty();
        assertThat(found(rule, cell("VA", "38.2"))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(RuleCode.OUTLIER);
            assertThat(finding.details()).containsExactly("VA", "8.2", "3.51", "5", "3.5");
            assertThat(finding.expectation())
                    .isEqualTo(new Expectation(decimal("27.9"), decimal("38.1"), Origin.HISTORY, "5"));
        });
    }

    @Test
    void aStockIsComparedAsItIsAndWithTooFewNothingIsSaid() {
        Rule rule = new UsualRange("AREA", TimeBasis.STOCK, 1, decimal("3.5"));
        for (int month = 1; month <= 4; month++) {
            accepted("AREA", Period.month(2016, month).toString(), "10" + month);
        }
        assertThat(found(rule, cell("AREA", "500"))).isEmpty();

        accepted("AREA", "2015-12", "100");
        assertThat(found(rule, cell("AREA", "500"))).hasSize(1);
        assertThat(found(rule, cell("AREA", "106"))).isEmpty();

        accepted("AREA", "2016-06", "500");
        assertThat(found(rule, cell("AREA", "500")))
                .as("what comes later is nothing that was usual before")
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.expectation().reference()).isEqualTo("5"));
    }

    @Test
    void aPartIsNotGreaterThanItsWhole() {
        Rule related = new PartOfWhole("HIGHTECH", "GROSS");
        Rule breakdown = PartOfWhole.ofBreakdown("REV");

        assertThat(found(related, cell("HIGHTECH", "5.0"), cell("GROSS", "5"))).isEmpty();
        assertThat(found(related, cell("HIGHTECH", "5.1"), cell("GROSS", "5")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/cells/0/figure");
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.expectation())
                            .isEqualTo(new Expectation(null, decimal("5"), Origin.CELL, "GROSS"));
                    assertThat(finding.details()).containsExactly("HIGHTECH", "5.1", "GROSS", "5");
                });
        assertThat(found(breakdown, cell("REV", "10"), part("REV", "C39", "12"), part("REV", "OTHER", "-2")))
                .extracting(Finding::pointer)
                .containsExactly("/cells/1/figure");
        assertThat(found(breakdown, cell("REV", "-10"), part("REV", "C39", "-3"), part("REV", "OTHER", "-7")))
                .isEmpty();
    }

    private List<Finding> found(Rule rule, ReportedCell... cells) {
        return found(rule, MAY, cells);
    }

    private List<Finding> found(Rule rule, Period period, ReportedCell... cells) {
        Sheet sheet = new Sheet(List.of(cells), "", period, new Past(period, before));
        rule.check(sheet);
        return sheet.findings();
    }

    private void accepted(String indicator, String period, String value) {
        before.add(new Accepted(Period.parse(period), indicator, null, decimal(value), "Z_F_" + period, 2));
    }

    private static ReportedCell[] with(ReportedCell[] cells, ReportedCell one) {
        ReportedCell[] more = Arrays.copyOf(cells, cells.length + 1);
        more[cells.length] = one;
        return more;
    }

    private static ReportedCell cell(String indicator, String value) {
        return ReportedCell.of(indicator, null, Figure.reported(value));
    }

    private static ReportedCell part(String indicator, String part, String value) {
        return ReportedCell.of(indicator, part, Figure.reported(value));
    }

    private static ReportedCell based(String indicator, String value, String base) {
        return new ReportedCell(indicator, null, Figure.reported(value), decimal(base), null);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
