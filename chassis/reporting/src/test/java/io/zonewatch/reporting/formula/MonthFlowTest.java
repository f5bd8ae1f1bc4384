package io.zonewatch.reporting.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.formula.Reason.Cause;
import io.zonewatch.reporting.formula.Term.Use;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthFlowTest {

    private static final MonthFlow FLOW = new MonthFlow("IND_VA", Scope.ZONES);

    private final Evaluator evaluator = new Evaluator(new KnownFigures()
            .zone("IND_VA", "2015-12", "Z1", "1000")
            .zone("IND_VA", "2016-01", "Z1", "7")
            .zone("IND_VA", "2016-02", "Z1", "100.5")
            .zone("IND_VA", "2016-03", "Z1", "160")
            .zone("IND_VA", "2016-04", "Z1", "150")
            .zone("IND_VA", "2016-06", "Z1", "300"));

    @ParameterizedTest
    @CsvSource({"2016-03, 59.5", "2016-04, -10"})
    void isTheDifferenceOfTwoTotalsBeItNegative(Period month, BigDecimal flow) {
        Explained result = evaluator.evaluate(FLOW, month);

        assertThat(result.value()).contains(flow);
        assertThat(result.notes()).isEmpty();
        assertThat(result.terms()).extracting(Term::use).containsExactly(Use.ADDED, Use.SUBTRACTED);
    }

    @Test
    void ofFebruaryIsTwoMonthsAndSaysSo() {
        Explained result = evaluator.evaluate(FLOW, Period.parse("2016-02"));

        assertThat(result.value()).contains(new BigDecimal("100.5"));
        assertThat(result.notes()).containsExactly(Note.TWO_MONTH_FLOW);
        assertThat(result.terms()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2016-01, NO_JANUARY_REPORT", "2016-Q1, NOT_A_MONTH", "2016, NOT_A_MONTH"})
    void doesNotExistForOtherPeriods(Period period, Cause cause) {
        Explained result = evaluator.evaluate(FLOW, period);

        assertThat(result.figure()).isEqualTo(Figure.notApplicable());
        assertThat(result.reasonIfAbsent()).map(Reason::cause).contains(cause);
    }

    @ParameterizedTest
    @CsvSource({"2016-05", "2016-06"})
    void isMissingWhenEitherTotalIs(Period month) {
        Explained result = evaluator.evaluate(FLOW, month);

        assertThat(result.figure()).isEqualTo(Figure.missing());
        assertThat(result.reason().cause()).isEqualTo(Cause.MISSING);
    }

    @Test
    void leavesOutAZoneThatDidNotExistTheMonthBefore() {
        KnownFigures figures = new KnownFigures()
                .zone("IND_VA", "2016-03", "Z1", "10")
                .zone("IND_VA", "2016-04", "Z1", "15")
                .zone("IND_VA", "2016-03", "Z2", "n/a")
                .zone("IND_VA", "2016-04", "Z2", "500");

        Explained result = new Evaluator(figures).evaluate(FLOW, Period.parse("2016-04"));

        assertThat(result.value()).contains(new BigDecimal("5"));
        assertThat(result.notes()).containsExactly(Note.UNITS_LEFT_OUT);
    }
}
