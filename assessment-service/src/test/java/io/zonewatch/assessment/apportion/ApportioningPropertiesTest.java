package io.zonewatch.assessment.apportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** What holds of every apportionment that is calculated. */
class ApportioningPropertiesTest {

    @Property
    void amountsAddUpExactly(
            @ForAll @Size(min = 1, max = 20) List<@BigRange(min = "0.1", max = "1000000") @Scale(1) BigDecimal> amounts,
            @ForAll @BigRange(min = "0.1", max = "1000000") @Scale(1) BigDecimal goal,
            @ForAll @IntRange(min = 1, max = 6) int decimals,
            @ForAll boolean byShare) {
        List<BigDecimal> values = values(byShare, goal, decimals, Cases.amounts(texts(amounts)));

        assertThat(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(goal);
    }

    @Property
    void pointsOfTheCitysFigureAddUpExactly(
            @ForAll @Size(min = 1, max = 20) List<@BigRange(min = "0.1", max = "1000") @Scale(1) BigDecimal> amounts,
            @ForAll @BigRange(min = "0.1", max = "100") @Scale(1) BigDecimal goal,
            @ForAll @IntRange(min = 1, max = 6) int decimals,
            @ForAll boolean byShare) {
        List<BigDecimal> values = values(byShare, goal, decimals, Cases.sharesOf("30000", texts(amounts)));

        assertThat(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(goal);
    }

    @Property
    void aRatioOfSumsComesToTheGoalWithinHalfAUnitOfTheLastDecimal(
            @ForAll @Size(min = 1, max = 20)
                    List<@BigRange(min = "0.1", max = "1000") @Scale(1) BigDecimal> denominators,
            @ForAll @IntRange(min = 1, max = 9) int tenths,
            @ForAll @BigRange(min = "0.1", max = "100") @Scale(1) BigDecimal goal,
            @ForAll @IntRange(min = 1, max = 6) int decimals,
            @ForAll boolean byShare) {
        String[] ratios = denominators.stream()
                .map(each -> each.multiply(BigDecimal.valueOf((each.intValue() % tenths) + 1L))
                                .movePointLeft(1)
                                .toPlainString()
                        + "/" + each.toPlainString())
                .toArray(String[]::new);
        Apportioning apportioning = apportioning(byShare, goal, decimals, Cases.ratios(ratios));
        BigDecimal together = apportioning
                .decision()
                .base()
                .together(apportioning.values(apportioning.checkpoints().getFirst()));

        BigDecimal halfAUnit = new BigDecimal("0.5000000001").movePointLeft(decimals);
        assertThat(together.subtract(goal).abs()).isLessThanOrEqualTo(halfAUnit);
    }

    @Property
    void aLargerBaseNeverGetsTheSmallerValue(
            @ForAll @Size(min = 2, max = 20) List<@BigRange(min = "0.1", max = "1000") @Scale(1) BigDecimal> amounts,
            @ForAll @BigRange(min = "0.1", max = "1000") @Scale(1) BigDecimal goal,
            @ForAll @IntRange(min = 1, max = 6) int decimals,
            @ForAll boolean byShare) {
        List<BigDecimal> values = values(byShare, goal, decimals, Cases.amounts(texts(amounts)));

        for (int i = 0; i < amounts.size(); i++) {
            for (int j = 0; j < amounts.size(); j++) {
                if (amounts.get(i).compareTo(amounts.get(j)) > 0) {
                    assertThat(values.get(i)).isGreaterThanOrEqualTo(values.get(j));
                }
            }
        }
    }

    @Property
    void aHigherGoalTakesNobodyMoreThanOneUnitOfTheLastDecimal(
            @ForAll @Size(min = 1, max = 20) List<@BigRange(min = "0.1", max = "1000") @Scale(1) BigDecimal> amounts,
            @ForAll @BigRange(min = "0.1", max = "1000") @Scale(1) BigDecimal one,
            @ForAll @BigRange(min = "0.1", max = "1000") @Scale(1) BigDecimal other) {
        BaseFigures base = Cases.amounts(texts(amounts));
        List<BigDecimal> low = values(true, one.min(other), 1, base);
        List<BigDecimal> high = values(true, one.max(other), 1, base);

        for (int i = 0; i < low.size(); i++) {
            assertThat(high.get(i)).isGreaterThanOrEqualTo(low.get(i).subtract(new BigDecimal("0.1")));
        }
    }

    private static List<BigDecimal> values(boolean byShare, BigDecimal goal, int decimals, BaseFigures base) {
        return Cases.values(apportioning(byShare, goal, decimals, base)).stream()
                .map(BigDecimal::new)
                .toList();
    }

    private static Apportioning apportioning(boolean byShare, BigDecimal goal, int decimals, BaseFigures base) {
        ApportionmentMethod method = byShare ? ApportionmentMethod.BY_SHARE_OF_BASE : ApportionmentMethod.EQUAL_EFFORT;
        return Cases.of(method, goal.toPlainString(), decimals, base);
    }

    private static String[] texts(List<BigDecimal> amounts) {
        return amounts.stream().map(BigDecimal::toPlainString).toArray(String[]::new);
    }
}
