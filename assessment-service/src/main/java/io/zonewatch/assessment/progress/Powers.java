package io.zonewatch.assessment.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Powers with broken exponents, as average annual growth needs them, in decimal arithmetic: the same digits on every machine. */
final class Powers {

    private static final MathContext WORK = new MathContext(80, RoundingMode.HALF_UP);
    private static final BigDecimal EPSILON = BigDecimal.ONE.movePointLeft(78);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int HALVINGS = 8;

    private Powers() {}

    /**
     * {@code base} to the power of {@code exponent}, to {@link Arithmetic#PRECISION}.
     *
     * @throws ArithmeticException if the base is negative, or zero with an exponent that is not positive
     */
    static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        if (base.signum() < 0 || (base.signum() == 0 && exponent.signum() <= 0)) {
            throw new ArithmeticException("no real power of " + base);
        }
        if (base.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (base.compareTo(BigDecimal.ONE) == 0) {
            return BigDecimal.ONE;
        }
        return exponential(logarithm(base).multiply(exponent, WORK)).round(Arithmetic.PRECISION);
    }

    /** ln x = 2^n · ln x^(1/2^n), and near 1: ln y = 2 · (z + z³/3 + z⁵/5 + …) with z = (y − 1)/(y + 1). */
    private static BigDecimal logarithm(BigDecimal x) {
        BigDecimal y = x;
        for (int i = 0; i < HALVINGS; i++) {
            y = y.sqrt(WORK);
        }
        BigDecimal z = y.subtract(BigDecimal.ONE).divide(y.add(BigDecimal.ONE), WORK);
        BigDecimal square = z.multiply(z, WORK);
        BigDecimal power = z;
        BigDecimal sum = z;
        for (int n = 3; power.abs().compareTo(EPSILON) > 0; n += 2) {
            power = power.multiply(square, WORK);
            sum = sum.add(power.divide(BigDecimal.valueOf(n), WORK), WORK);
        }
        return sum.multiply(TWO.pow(HALVINGS + 1), WORK);
    }

    /** e^x = (e^(x/2^n))^(2^n), with the power series where x is small. */
    private static BigDecimal exponential(BigDecimal x) {
        int halvings = HALVINGS + Math.max(0, x.precision() - x.scale()) * 4;
        BigDecimal small = x.divide(TWO.pow(halvings), WORK);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; term.abs().compareTo(EPSILON) > 0; n++) {
            term = term.multiply(small, WORK).divide(BigDecimal.valueOf(n), WORK);
            sum = sum.add(term, WORK);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, WORK);
        }
        return sum;
    }
}
