package io.zonewatch.reporting.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.FigureStatus;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.Reason.Cause;
import io.zonewatch.reporting.formula.Term.Role;
import io.zonewatch.reporting.formula.Term.Use;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsOfNothingTest {

    private static final Period MARCH = Period.parse("2016-03");
    private static final UnitCode Z2 = new UnitCode("Z2");
    private static final RatioOfSums SHARE = RatioOfSums.percent(total("HIGHTECH"), total("OUTPUT"));

    @ParameterizedTest
    @CsvSource({
        "missing, 100, MISSING, MISSING, NUMERATOR",
        "30, missing, MISSING, MISSING, DENOMINATOR",
        "exempt, 100, EXEMPT, EXEMPT, NUMERATOR",
        "30, exempt, EXEMPT, EXEMPT, NUMERATOR",
        "n/a, 100, NOT_APPLICABLE, NOT_APPLICABLE, NUMERATOR",
        "n/a, n/a, NOT_APPLICABLE, NOT_APPLICABLE, NUMERATOR",
        "missing, n/a, MISSING, MISSING, NUMERATOR",
        "n/a, missing, MISSING, MISSING, DENOMINATOR",
        "missing, exempt, EXEMPT, EXEMPT, NUMERATOR",
        "0, 0, NOT_APPLICABLE, ZERO_DENOMINATOR, DENOMINATOR",
        "30, 0.00, NOT_APPLICABLE, ZERO_DENOMINATOR, DENOMINATOR"
    })
    void ofOneZoneReachTheResultWithTheirReason(
            String numerator, String denominator, FigureStatus status, Cause cause, Role role) {
        Explained result = new Evaluator(new KnownFigures()
                        .zone("HIGHTECH", "2016-03", "Z2", numerator)
                        .zone("OUTPUT", "2016-03", "Z2", denominator))
                .evaluate(SHARE, MARCH);

        assertThat(result.figure()).isEqualTo(Figure.nothing(status));
        assertThat(result.value()).isEmpty();
        assertThat(result.reason().cause()).isEqualTo(cause);
        assertThat(result.reason().role()).isEqualTo(role);
        assertThat(result.terms()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "missing, 100,,",
        "30, missing,,",
        "n/a, 100, 25, false",
        "0, 100, 25, false",
        "exempt, 100, 50, true",
        "30, exempt, 50, true",
        "missing, exempt, 50, true"
    })
    void ofOneZoneAmongTwoHaveDifferentEffects(
            String numerator, String denominator, BigDecimal expected, Boolean leftOut) {
        Explained result = new Evaluator(beside(numerator, denominator)).evaluate(SHARE, MARCH);

        if (expected == null) {
            assertThat(result.reason().cause()).isEqualTo(Cause.MISSING);
            assertThat(result.reason().units()).containsExactly(Z2);
        } else {
            assertThat(result.value()).contains(expected);
            assertThat(result.notes().contains(Note.UNITS_LEFT_OUT)).isEqualTo(leftOut);
        }
    }

    @Test
    void aProvisionalResultLeavesTheWholeUnitOut() {
        Explained result = new Evaluator(beside("missing", "100"), MissingPolicy.LEAVE_UNIT_OUT).evaluate(SHARE, MARCH);

        assertThat(result.value()).contains(new BigDecimal("50"));
        assertThat(result.notes()).containsExactly(Note.UNITS_LEFT_OUT);
        assertThat(result.terms())
                .extracting(Term::use)
                .containsExactly(Use.ADDED, Use.NO_VALUE, Use.ADDED, Use.UNIT_LEFT_OUT);
    }

    @Test
    void aProvisionalResultOfNobodyIsMissing() {
        KnownFigures figures =
                new KnownFigures().zone("HIGHTECH", "2016-03", "Z2", "30").zone("OUTPUT", "2016-03", "Z2", "missing");

        Explained result = new Evaluator(figures, MissingPolicy.LEAVE_UNIT_OUT).evaluate(SHARE, MARCH);

        assertThat(result.reason()).isEqualTo(new Reason(Cause.MISSING, Role.NUMERATOR, "HIGHTECH", List.of(Z2)));
    }

    @Test
    void whatNobodyOwesIsNotApplicable() {
        Explained result = new Evaluator(new KnownFigures()).evaluate(total("OUTPUT"), MARCH);

        assertThat(result.figure()).isEqualTo(Figure.notApplicable());
        assertThat(result.reason()).isEqualTo(new Reason(Cause.NOBODY_OWES, Role.ADDEND, "OUTPUT", List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0, NOT_APPLICABLE, ZERO_BASE",
        "10, -5, NOT_APPLICABLE, NEGATIVE_BASE",
        "10, missing, MISSING, MISSING",
        "missing, 10, MISSING, MISSING",
        "missing, 0, MISSING, MISSING",
        "10, n/a, NOT_APPLICABLE, NOT_APPLICABLE",
        "exempt, 10, EXEMPT, EXEMPT"
    })
    void growthNeedsTwoFiguresAndAPositiveBase(String current, String base, FigureStatus status, Cause cause) {
        Explained result = new Evaluator(new KnownFigures()
                        .zone("OUTPUT", "2016-03", "Z2", current)
                        .base("OUTPUT", "2016-03", "Z2", base))
                .evaluate(new Growth("OUTPUT", Scope.ZONES), MARCH);

        assertThat(result.figure()).isEqualTo(Figure.nothing(status));
        assertThat(result.reason().cause()).isEqualTo(cause);
    }

    @Test
    void growthCountsOnlyZonesThatCanBeCompared() {
        KnownFigures figures = new KnownFigures()
                .zone("OUTPUT", "2016-03", "Z1", "110")
                .base("OUTPUT", "2016-03", "Z1", "100")
                .zone("OUTPUT", "2016-03", "Z2", "900")
                .base("OUTPUT", "2016-03", "Z2", "n/a");

        Explained result = new Evaluator(figures).evaluate(new Growth("OUTPUT", Scope.ZONES), MARCH);

        assertThat(result.value()).contains(BigDecimal.TEN);
        assertThat(result.notes()).containsExactly(Note.UNITS_LEFT_OUT);
    }

    @Test
    void aBaseThatNobodyStoredIsMissing() {
        KnownFigures figures = new KnownFigures().zone("OUTPUT", "2016-03", "Z2", "1");

        Explained result = new Evaluator(figures).evaluate(new Growth("OUTPUT", Scope.ZONES), MARCH);

        assertThat(result.reason()).isEqualTo(new Reason(Cause.MISSING, Role.BASE, "OUTPUT", List.of(Z2)));
    }

    @ParameterizedTest
    @CsvSource({
        "5, n/a, REPORTED",
        "5, exempt, EXEMPT",
        "5, missing, MISSING",
        "exempt, missing, EXEMPT",
        "n/a, n/a, NOT_APPLICABLE"
    })
    void aSumOfIndicatorsIsCompleteOrNothing(String exports, String imports, FigureStatus status) {
        Explained result = new Evaluator(new KnownFigures()
                        .zone("EXPORTS", "2016-03", "Z2", exports)
                        .zone("IMPORTS", "2016-03", "Z2", imports))
                .evaluate(new Sum(List.of(total("EXPORTS"), total("IMPORTS"))), MARCH);

        assertThat(result.figure().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "C39, missing, MISSING",
        "C39, exempt, EXEMPT",
        "C39, n/a, REPORTED",
        "OTHER, missing, REPORTED",
        "OTHER, exempt, REPORTED"
    })
    void theTopOfABreakdownNeedsAllItsIndustries(String part, String figure, FigureStatus status) {
        Explained result = new Evaluator(new KnownFigures()
                        .part("REVENUE", "2016-03", "Z2", "C26", "5")
                        .part("REVENUE", "2016-03", "Z2", part, figure))
                .evaluate(new TopN("REVENUE", Scope.ZONES, 3), MARCH);

        assertThat(result.figure().status()).isEqualTo(status);
    }

    @Test
    void landOfNoSizeGivesNoIntensity() {
        KnownFigures figures =
                new KnownFigures().zone("HIGHTECH", "2016-03", "Z2", "1").zone("OUTPUT", "2016-03", "Z2", "0");

        Explained result = new Evaluator(figures)
                .evaluate(new PerArea(total("HIGHTECH"), total("OUTPUT"), AreaUnit.HECTARE, AreaUnit.MU), MARCH);

        assertThat(result.reason().cause()).isEqualTo(Cause.ZERO_DENOMINATOR);
    }

    @Test
    void aResultTooLongToWriteDownIsNothingInsteadOfAnError() {
        KnownFigures figures = new KnownFigures()
                .zone("HIGHTECH", "2016-03", "Z2", "9".repeat(38))
                .zone("OUTPUT", "2016-03", "Z2", "0." + "0".repeat(36) + "1");

        assertThat(new Evaluator(figures).evaluate(SHARE, MARCH).reason().cause())
                .isEqualTo(Cause.OUT_OF_RANGE);
    }

    private static KnownFigures beside(String numerator, String denominator) {
        return new KnownFigures()
                .zone("HIGHTECH", "2016-03", "Z1", "50")
                .zone("HIGHTECH", "2016-03", "Z2", numerator)
                .zone("OUTPUT", "2016-03", "Z1", "100")
                .zone("OUTPUT", "2016-03", "Z2", denominator);
    }

    private static IndicatorTotal total(String indicator) {
        return new IndicatorTotal(indicator, Scope.ZONES);
    }
}
