package io.zonewatch.reporting.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.Term.Role;
import io.zonewatch.reporting.formula.Term.Use;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plan's three shares and the other formulas on figures small enough to check by hand, built to hit the plan's baselines 68 %, 45.3 % and 57.6 %. */
class PlanFormulasTest {

    private static final Period MARCH = Period.parse("2016-03");
    private static final Period QUARTER = Period.parse("2016-Q1");

    @Test
    void valueAddedOfTheZonesIsTakenFromTheCitysOwnFigure() {
        RatioOfSums share = RatioOfSums.percent(
                new IndicatorTotal("IND_VA", Scope.ZONES), new IndicatorTotal("IND_VA", Scope.CITY));

        Explained result = new Evaluator(new KnownFigures()
                        .zone("IND_VA", "2016-03", "Z1", "40.5")
                        .zone("IND_VA", "2016-03", "Z2", "27.50")
                        .city("IND_VA", "2016-03", "100"))
                .evaluate(share, MARCH);

        assertThat(result)
                .isEqualTo(new Explained(
                        Figure.reported("68"),
                        null,
                        null,
                        List.of(
                                term(Role.NUMERATOR, Scope.ZONES, "Z1", "40.5"),
                                term(Role.NUMERATOR, Scope.ZONES, "Z2", "27.50"),
                                term(Role.DENOMINATOR, Scope.CITY, "CITY", "100"))));
    }

    @Test
    void aRatioOfSumsIsNotTheMeanOfRatios() {
        RatioOfSums share = RatioOfSums.percent(total("HIGHTECH_OUTPUT"), total("GROSS_OUTPUT"));

        Explained result = new Evaluator(new KnownFigures()
                        .zone("HIGHTECH_OUTPUT", "2016-03", "Z1", "90")
                        .zone("GROSS_OUTPUT", "2016-03", "Z1", "100")
                        .zone("HIGHTECH_OUTPUT", "2016-03", "Z2", "363")
                        .zone("GROSS_OUTPUT", "2016-03", "Z2", "900"))
                .evaluate(share, MARCH);

        assertThat(result.value()).contains(new BigDecimal("45.3"));
    }

    @Test
    void theTopThreeAreChosenInEachZone() {
        RatioOfSums share = RatioOfSums.percent(new TopN("REVENUE", Scope.ZONES, 3), total("REVENUE"));

        Explained result = new Evaluator(new KnownFigures()
                        .part("REVENUE", "2016-Q1", "Z1", "C17", "20")
                        .part("REVENUE", "2016-Q1", "Z1", "C26", "120")
                        .part("REVENUE", "2016-Q1", "Z1", "C38", "90")
                        .part("REVENUE", "2016-Q1", "Z1", "C39", "200")
                        .part("REVENUE", "2016-Q1", "Z1", "OTHER", "370")
                        .part("REVENUE", "2016-Q1", "Z2", "C30", "160")
                        .part("REVENUE", "2016-Q1", "Z2", "C35", "6")
                        .zone("REVENUE", "2016-Q1", "Z1", "800")
                        .zone("REVENUE", "2016-Q1", "Z2", "200"))
                .evaluate(share, QUARTER);

        assertThat(result.value()).contains(new BigDecimal("57.6"));
        assertThat(result.terms())
                .filteredOn(term -> term.use() == Use.NOT_AMONG_TOP)
                .extracting(Term::part)
                .containsExactly("C17", "OTHER");
    }

    @Test
    void partsThatAreNotLeadingAreShownAndNeverCount() {
        Explained result = new Evaluator(new KnownFigures()
                        .besides("REVENUE", "2016-Q1", "Z1", "C17", "900")
                        .besides("REVENUE", "2016-Q1", "Z1", "C18", "missing")
                        .part("REVENUE", "2016-Q1", "Z1", "C26", "7"))
                .evaluate(new TopN("REVENUE", Scope.ZONES, 1), QUARTER);

        assertThat(result.value()).contains(new BigDecimal("7"));
        assertThat(result.terms())
                .extracting(Term::part, Term::use)
                .containsExactly(tuple("C17", Use.NOT_AMONG_TOP), tuple("C18", Use.NO_VALUE), tuple("C26", Use.ADDED));
    }

    @Test
    void ofEqualPartsOneCounts() {
        Explained result = new Evaluator(new KnownFigures()
                        .part("REVENUE", "2016-Q1", "Z1", "C39", "5.0")
                        .part("REVENUE", "2016-Q1", "Z1", "C26", "5.00"))
                .evaluate(new TopN("REVENUE", Scope.ZONES, 1), QUARTER);

        assertThat(result.value()).contains(new BigDecimal("5.00"));
        assertThat(result.terms()).extracting(Term::use).containsExactly(Use.NOT_AMONG_TOP, Use.ADDED);
    }

    @Test
    void growthComparesSumsWithTheComparableBaseAndNotWithLastYearsReport() {
        Explained result = new Evaluator(new KnownFigures()
                        .zone("REVENUE", "2015-03", "Z1", "999")
                        .zone("REVENUE", "2016-03", "Z1", "110")
                        .base("REVENUE", "2016-03", "Z1", "100")
                        .zone("REVENUE", "2016-03", "Z2", "320")
                        .base("REVENUE", "2016-03", "Z2", "300"))
                .evaluate(new Growth("REVENUE", Scope.ZONES), MARCH);

        assertThat(result.value()).contains(new BigDecimal("7.5"));
        assertThat(result.terms())
                .extracting(Term::role)
                .containsExactly(Role.NUMERATOR, Role.NUMERATOR, Role.BASE, Role.BASE);
    }

    @Test
    void fourAndAHalfThousandPerHectareAreThreeHundredPerMu() {
        PerArea intensity = new PerArea(total("INVESTMENT"), total("LAND"), AreaUnit.HECTARE, AreaUnit.MU);
        KnownFigures figures =
                new KnownFigures().zone("INVESTMENT", "2016", "Z1", "45000").zone("LAND", "2016", "Z1", "10");

        assertThat(new Evaluator(figures).evaluate(intensity, Period.year(2016)).value())
                .contains(new BigDecimal("300"));
        PerArea perSquareKilometre =
                new PerArea(total("INVESTMENT"), total("LAND"), AreaUnit.HECTARE, AreaUnit.SQUARE_KILOMETRE);
        assertThat(new Evaluator(figures)
                        .evaluate(perSquareKilometre, Period.year(2016))
                        .value())
                .contains(new BigDecimal("450000"));
    }

    @Test
    void aConstantIsItselfWithItsScale() {
        Explained result = new Evaluator(new KnownFigures()).evaluate(new Const(new BigDecimal("0.10")), MARCH);

        assertThat(result.figure()).isEqualTo(Figure.reported("0.10"));
        assertThat(result.terms())
                .containsExactly(
                        new Term(Role.ADDEND, Use.ADDED, null, null, null, null, null, Figure.reported("0.10")));
    }

    @Test
    void sumsKeepEveryDigit() {
        Sum sum = new Sum(List.of(total("A"), new Const(new BigDecimal("0.10"))));

        Explained result = new Evaluator(new KnownFigures().zone("A", "2016-03", "Z1", "12345678901234567890.1"))
                .evaluate(sum, MARCH);

        assertThat(result.figure()).isEqualTo(Figure.reported("12345678901234567890.20"));
    }

    private static IndicatorTotal total(String indicator) {
        return new IndicatorTotal(indicator, Scope.ZONES);
    }

    private static Term term(Role role, Scope scope, String unit, String value) {
        return new Term(role, Use.ADDED, "IND_VA", scope, new UnitCode(unit), null, MARCH, Figure.reported(value));
    }
}
