package io.zonewatch.indicator.precomputed;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.indicator.catalogue.TimeBasis;
import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.FigureStatus;
import io.zonewatch.reporting.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Figures of quarters and years from those of months, 1-2月 first. */
class PrecomputationTest {

    private static final Period YEAR = Period.year(2016);

    /** Eleven monthly flows, the first of two months. */
    @Provide
    Arbitrary<List<BigDecimal>> flows() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000"), new BigDecimal("100000"))
                .ofScale(2)
                .list()
                .ofSize(11);
    }

    @Property
    void theFlowsOfTheQuartersAddUpToTheYear(@ForAll("flows") List<BigDecimal> flows) {
        List<SourceReport> cumulative = reports(cumulated(flows));
        BigDecimal total = flows.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        BigDecimal quarters = BigDecimal.ZERO;
        for (int quarter = 1; quarter <= 4; quarter++) {
            quarters = quarters.add(of(TimeBasis.YEAR_TO_DATE, Period.quarter(2016, quarter), cumulative)
                    .flow()
                    .value());
        }

        assertThat(quarters).isEqualByComparingTo(total);
        assertThat(of(TimeBasis.YEAR_TO_DATE, YEAR, cumulative).figure().value())
                .isEqualByComparingTo(total);
        assertThat(of(TimeBasis.FLOW, YEAR, reports(flows)).figure().value()).isEqualByComparingTo(total);
    }

    @Property
    void flowsThatAreReportedAndFlowsOfCumulativeValuesAreTheSame(
            @ForAll("flows") List<BigDecimal> flows, @ForAll @IntRange(min = 1, max = 4) int quarter) {
        Period target = Period.quarter(2016, quarter);

        Precomputed reported = of(TimeBasis.FLOW, target, reports(flows));
        Precomputed derived = of(TimeBasis.YEAR_TO_DATE, target, reports(cumulated(flows)));

        assertThat(reported.flow().value()).isEqualByComparingTo(derived.flow().value());
        assertThat(reported.cumulative().value())
                .isEqualByComparingTo(derived.cumulative().value());
        assertThat(reported.figure()).isEqualTo(reported.flow());
        assertThat(derived.figure()).isEqualTo(derived.cumulative());
    }

    @Property
    void aLevelIsThatOfTheLastMonth(
            @ForAll("flows") List<BigDecimal> levels, @ForAll @IntRange(min = 1, max = 4) int quarter) {
        Precomputed level = of(TimeBasis.STOCK, Period.quarter(2016, quarter), reports(levels));

        assertThat(level.figure()).isEqualTo(Figure.reported(levels.get(3 * quarter - 2)));
        assertThat(level.flow()).isNull();
        assertThat(level.cumulative()).isNull();
    }

    @Property
    void aMonthThatIsMissingIsNeverMadeUp(
            @ForAll("flows") List<BigDecimal> flows, @ForAll @IntRange(min = 2, max = 12) int missing) {
        List<SourceReport> year = reports(cumulated(flows)).stream()
                .map(report -> report.period().number() == missing ? state(report, SourceState.NOT_ACCEPTED) : report)
                .toList();

        for (int quarter = 1; quarter <= 4; quarter++) {
            Period target = Period.quarter(2016, quarter);
            Precomputed figure = of(TimeBasis.YEAR_TO_DATE, target, year);
            boolean last = missing == 3 * quarter;
            boolean base = missing == 3 * quarter - 3;
            assertThat(figure.figure().hasValue()).isEqualTo(!last);
            assertThat(figure.flow().hasValue()).isEqualTo(!last && !base);
            assertThat(figure.complete()).isEqualTo(!target.contains(Period.month(2016, missing)));
            assertThat(of(TimeBasis.FLOW, target, year).figure().hasValue()).isEqualTo(figure.complete());
        }
    }

    @Test
    void theFirstQuarterHoldsTheUnsplitTwoMonths() {
        List<SourceReport> year = reports(decimals("20.5", "31.75"));

        Precomputed quarter = of(TimeBasis.YEAR_TO_DATE, Period.quarter(2016, 1), year);

        assertThat(quarter.figure()).isEqualTo(Figure.reported("31.75"));
        assertThat(quarter.flow()).isEqualTo(Figure.reported("31.75"));
        assertThat(quarter.sources())
                .extracting(Precomputed.Source::period)
                .containsExactly(Period.month(2016, 2), Period.month(2016, 3));
        assertThat(of(TimeBasis.FLOW, Period.quarter(2016, 1), year).figure()).isEqualTo(Figure.reported("52.25"));
    }

    @Test
    void theSecondQuarterIsTheDifferenceAndNamesTheReportBeforeIt() {
        List<SourceReport> year = reports(decimals("1", "2.50", "3", "4", "6.5"));

        Precomputed quarter = of(TimeBasis.YEAR_TO_DATE, Period.quarter(2016, 2), year);

        assertThat(quarter.flow()).isEqualTo(Figure.reported("4.00"));
        assertThat(quarter.sources())
                .extracting(source -> source.period().number())
                .containsExactly(3, 4, 5, 6);
    }

    @Test
    void whatIsNotApplicableAddsNothingAndWhatIsExemptLeavesNoSum() {
        assertThat(flowOf(Figure.reported("1"), Figure.notApplicable())).isEqualTo(Figure.reported("1"));
        assertThat(flowOf(Figure.notApplicable(), Figure.notApplicable())).isEqualTo(Figure.notApplicable());
        assertThat(flowOf(Figure.reported("0"), Figure.notApplicable())).isEqualTo(Figure.reported("0"));
        assertThat(flowOf(Figure.reported("1"), Figure.exempt())).isEqualTo(Figure.exempt());
        assertThat(flowOf(Figure.exempt(), Figure.missing())).isEqualTo(Figure.missing());
    }

    @Test
    void aSumWithMoreDigitsThanAnyFigureIsNone() {
        Figure most = Figure.reported("9".repeat(38));

        assertThat(flowOf(most, most)).isEqualTo(Figure.missing());
    }

    @Test
    void aPartThatOneMonthDoesNotNameMayBeInAnotherPartThere() {
        List<SourceReport> year = List.of(
                report(2, Map.of("", Figure.reported("5"), "C39", Figure.reported("5"))),
                report(3, Map.of("", Figure.reported("4"), "OTHER", Figure.reported("4"))));

        List<Precomputed> cells =
                new Precomputation("REVENUE", TimeBasis.FLOW, Period.quarter(2016, 1), year).cells(true);

        assertThat(cells).extracting(Precomputed::part).containsExactly(null, "C39", "OTHER");
        assertThat(cells)
                .extracting(cell -> cell.figure().status())
                .containsExactly(FigureStatus.REPORTED, FigureStatus.MISSING, FigureStatus.MISSING);
    }

    @Test
    void withoutAnyReportEverythingIsMissing() {
        Precomputed nothing = of(TimeBasis.FLOW, Period.quarter(2016, 1), List.of());

        assertThat(nothing.figure()).isEqualTo(Figure.missing());
        assertThat(nothing.complete()).isFalse();
    }

    private static Figure flowOf(Figure february, Figure march) {
        List<SourceReport> year = List.of(report(2, Map.of("", february)), report(3, Map.of("", march)));
        return of(TimeBasis.FLOW, Period.quarter(2016, 1), year).figure();
    }

    private static Precomputed of(TimeBasis basis, Period target, List<SourceReport> year) {
        List<SourceReport> known = year.stream()
                .filter(report -> !report.period().end().isAfter(target.end()))
                .toList();
        return new Precomputation("VA", basis, target, known).cells(false).getFirst();
    }

    private static List<BigDecimal> cumulated(List<BigDecimal> flows) {
        List<BigDecimal> cumulated = new ArrayList<>();
        flows.forEach(flow ->
                cumulated.add(cumulated.isEmpty() ? flow : cumulated.getLast().add(flow)));
        return cumulated;
    }

    private static List<BigDecimal> decimals(String... values) {
        return java.util.Arrays.stream(values).map(BigDecimal::new).toList();
    }

    /** From February on. */
    private static List<SourceReport> reports(List<BigDecimal> values) {
        List<SourceReport> reports = new ArrayList<>();
        values.forEach(value -> reports.add(report(reports.size() + 2, Map.of("", Figure.reported(value)))));
        return reports;
    }

    private static SourceReport report(int month, Map<String, Figure> figures) {
        Period period = Period.month(2016, month);
        return new SourceReport("U_M_" + period, period, SourceState.ACCEPTED, 1, figures);
    }

    private static SourceReport state(SourceReport report, SourceState state) {
        return new SourceReport(report.obligation(), report.period(), state, null, Map.of());
    }
}
