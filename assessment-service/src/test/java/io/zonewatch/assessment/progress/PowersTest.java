package io.zonewatch.assessment.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** Powers with broken exponents, and years between days. */
class PowersTest {

    @Test
    void rootsHaveTheDigitsOfTheTables() {
        // square root of 2 and twelfth root of 2, as published to 40 digits (OEIS A002193, A010774)
        assertThat(power("2", "0.5")).startsWith("1.41421356237309504880168872420969807856967");
        assertThat(power("2", "0.08333333333333333333333333333333333333333333333333333333333333333"))
                .startsWith("1.05946309435929526456182529494634170077920");
    }

    @Test
    void knowsItsEdges() {
        assertThat(Powers.power(BigDecimal.ZERO, BigDecimal.TEN)).isEqualByComparingTo("0");
        assertThat(Powers.power(BigDecimal.ONE, new BigDecimal("0.3"))).isEqualByComparingTo("1");
        assertThatThrownBy(() -> Powers.power(new BigDecimal("-1"), BigDecimal.ONE))
                .isInstanceOf(ArithmeticException.class);
    }

    @Property(tries = 100)
    void theRootOfAPowerIsTheBase(
            @ForAll @BigRange(min = "0.0001", max = "1000000") @Scale(4) BigDecimal base,
            @ForAll @IntRange(min = 1, max = 20) int years) {
        BigDecimal power = base.pow(years, Arithmetic.PRECISION);
        BigDecimal exponent = Arithmetic.quotient(BigDecimal.ONE, BigDecimal.valueOf(years));

        BigDecimal root = Powers.power(power, exponent);

        assertThat(root.setScale(30, RoundingMode.HALF_UP)).isEqualByComparingTo(base);
    }

    @Test
    void yearsBetweenYearEndsAreWhole() {
        assertThat(Arithmetic.years(LocalDate.parse("2015-12-31"), LocalDate.parse("2020-12-31")))
                .isEqualByComparingTo("5");
        assertThat(Arithmetic.years(LocalDate.parse("2015-12-31"), LocalDate.parse("2016-07-01")))
                .isEqualByComparingTo(new BigDecimal("0.5"));
    }

    @Test
    void whatHasTooManyDigitsIsLeftOut() {
        assertThat(Arithmetic.kept(new BigDecimal("1e40"))).isNull();
        assertThat(Arithmetic.kept(new BigDecimal("12345678901234567890123456789012345.678")))
                .isEqualByComparingTo("12345678901234567890123456789012345.678");
        assertThat(Arithmetic.kept(new BigDecimal("0.0000000000005"))).isEqualByComparingTo("0.000000000001");
    }

    private static String power(String base, String exponent) {
        return Powers.power(new BigDecimal(base), new BigDecimal(exponent)).toPlainString();
    }
}
