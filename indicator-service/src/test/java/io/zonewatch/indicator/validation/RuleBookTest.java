package io.zonewatch.indicator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.indicator.Names;
import io.zonewatch.indicator.catalogue.Bounds;
import io.zonewatch.indicator.catalogue.Breakdown;
import io.zonewatch.indicator.catalogue.ExplainThresholds;
import io.zonewatch.indicator.catalogue.Indicator;
import io.zonewatch.indicator.catalogue.IndicatorSet;
import io.zonewatch.indicator.catalogue.Polarity;
import io.zonewatch.indicator.catalogue.TimeBasis;
import io.zonewatch.indicator.form.FormCell;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.indicator.form.OwedBy;
import io.zonewatch.indicator.form.Parts;
import io.zonewatch.indicator.unit.UnitKind;
import io.zonewatch.reporting.DueRule;
import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.HolidayPolicy;
import io.zonewatch.reporting.Period;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which rules hold, and with which parameters, is said by the form and the catalogue and by nothing else. */
class RuleBookTest {

    private static final Period MARCH = Period.month(2016, 3);

    private static final Indicator REVENUE = new Indicator(
            "REVENUE",
            new Names("收入", "revenue"),
            TimeBasis.YEAR_TO_DATE,
            "万元",
            1,
            Polarity.HIGHER_IS_BETTER,
            Breakdown.INDUSTRY,
            new Bounds(BigDecimal.ZERO, null, null),
            new ExplainThresholds(new BigDecimal("-20"), null, new BigDecimal("3.5")),
            null,
            null,
            null);

    private static final Indicator AREA = plain("AREA", TimeBasis.STOCK);

    @Test
    void aRichIndicatorHasEveryRuleAndAPlainOneItsUnitAndDecimals() {
        RuleBook book = book(UnitKind.ZONE, null);

        assertThat(book.rules().stream().filter(rule -> rule.indicator().equals("REVENUE")))
                .extracting(Rule::code)
                .containsExactly(
                        RuleCode.COMPULSORY,
                        RuleCode.WRONG_UNIT,
                        RuleCode.TOO_MANY_DECIMALS,
                        RuleCode.OUT_OF_BOUNDS,
                        RuleCode.UNKNOWN_PART,
                        RuleCode.SUM_OF_PARTS,
                        RuleCode.PART_EXCEEDS_WHOLE,
                        RuleCode.CUMULATIVE_FELL,
                        RuleCode.CUMULATIVE_ABOVE_LATER,
                        RuleCode.GROWTH_OUT_OF_BAND,
                        RuleCode.OUTLIER);
        assertThat(book.rules().stream().filter(rule -> rule.indicator().equals("AREA")))
                .extracting(Rule::code)
                .containsExactly(RuleCode.WRONG_UNIT, RuleCode.TOO_MANY_DECIMALS);
        assertThat(parameters(book, RuleCode.WRONG_UNIT)).isEqualTo(Map.of("unit", "万元"));
        assertThat(parameters(book, RuleCode.OUT_OF_BOUNDS)).isEqualTo(Map.of("min", "0"));
        assertThat(parameters(book, RuleCode.GROWTH_OUT_OF_BAND)).isEqualTo(Map.of("below", "-20"));
        assertThat(parameters(book, RuleCode.OUTLIER))
                .isEqualTo(Map.of("greatest", "3.5", "fewest", "5", "periods", "36"));
    }

    @Test
    void whatAUnitDoesNotOweIsNotHeldAgainstIt() {
        RuleBook book = book(UnitKind.CITY, List.of(new FormVersion.PartAndWhole("AREA", "REVENUE")));

        assertThat(book.rules()).extracting(Rule::indicator).containsOnly("REVENUE");
    }

    @Test
    void aPartInAnotherUnitThanItsWholeIsNotComparedWithIt() {
        RuleBook book = book(UnitKind.ZONE, List.of(new FormVersion.PartAndWhole("AREA", "REVENUE")));

        assertThat(book.rules().stream().filter(rule -> rule.indicator().equals("AREA")))
                .extracting(Rule::code)
                .containsExactly(RuleCode.WRONG_UNIT, RuleCode.TOO_MANY_DECIMALS);
    }

    @Test
    void eachKindOfNothingIsSaidForItself() {
        assertThat(found(Figure.notApplicable())).isEmpty();
        assertThat(found(Figure.reported("0"))).isEmpty();
        assertThat(found(Figure.missing())).containsExactly(RuleCode.STATUS_NOT_ALLOWED);
        assertThat(found(Figure.exempt())).containsExactly(RuleCode.STATUS_NOT_ALLOWED);
    }

    @Test
    void partsAreGivenWhereTheFormAsksForThemAndLeftOutWhereItDoesNot() {
        ReportedCell total = ReportedCell.of("REVENUE", null, Figure.reported("2.0"));
        ReportedCell nothing = ReportedCell.of("REVENUE", null, Figure.reported("0"));
        ReportedCell part = ReportedCell.of("REVENUE", "C39", Figure.reported("2.0"));

        assertThat(found(Parts.COMPULSORY, total)).containsExactly(RuleCode.PARTS_MISSING);
        assertThat(found(Parts.COMPULSORY, nothing)).isEmpty();
        assertThat(found(Parts.COMPULSORY, total, part)).isEmpty();
        assertThat(found(Parts.NOT_ASKED, total)).isEmpty();
        assertThat(found(Parts.NOT_ASKED, total, part)).containsExactly(RuleCode.PARTS_NOT_ASKED);
        assertThat(found(Parts.OPTIONAL, total)).isEmpty();
    }

    private static List<RuleCode> found(Figure figure) {
        return found(book(UnitKind.CITY, null), ReportedCell.of("REVENUE", null, figure));
    }

    private static List<RuleCode> found(Parts parts, ReportedCell... cells) {
        return found(book(UnitKind.CITY, null, parts), cells);
    }

    private static List<RuleCode> found(RuleBook book, ReportedCell... cells) {
        Sheet sheet = new Sheet(List.of(cells), "", MARCH, new Past(MARCH, List.of()));
        new Cells(book).check(sheet);
        book.rules().forEach(rule -> rule.check(sheet));
        return sheet.findings().stream().map(Finding::rule).toList();
    }

    private static Map<String, String> parameters(RuleBook book, RuleCode code) {
        return book.rules().stream()
                .filter(rule -> rule.code() == code && rule.indicator().equals("REVENUE"))
                .findFirst()
                .orElseThrow()
                .parameters();
    }

    private static RuleBook book(UnitKind kind, List<FormVersion.PartAndWhole> wholes) {
        return book(kind, wholes, null);
    }

    private static RuleBook book(UnitKind kind, List<FormVersion.PartAndWhole> wholes, Parts parts) {
        DueRule rule = new DueRule(1, 12, LocalTime.NOON, HolidayPolicy.NONE, new TreeMap<>());
        FormVersion form = new FormVersion(
                "M-IND",
                1,
                new Names("月报", "monthly"),
                Frequency.MONTHLY,
                List.of(
                        new FormCell("REVENUE", true, List.of(UnitKind.ZONE, UnitKind.CITY), parts, null),
                        new FormCell("AREA", false, List.of(UnitKind.ZONE), null, null)),
                new OwedBy(List.of(UnitKind.ZONE, UnitKind.CITY), null, null, null, null),
                MARCH,
                null,
                List.of(),
                List.of(),
                List.of(),
                rule,
                rule,
                null,
                wholes,
                null,
                null,
                null);
        return RuleBook.of(form, kind, new IndicatorSet(1, Map.of("REVENUE", REVENUE, "AREA", AREA)), MARCH);
    }

    private static Indicator plain(String code, TimeBasis basis) {
        return new Indicator(
                code,
                new Names("面积", "area"),
                basis,
                "ha",
                2,
                Polarity.HIGHER_IS_BETTER,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
