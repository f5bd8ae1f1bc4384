package io.zonewatch.reporting;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The decimal strings of APIs and events: plain notation with at most 38 digits (what a {@code NUMERIC(38)} column and every consumer can hold), scale kept
 * as sent. A small exponent is understood on input ({@code 1e-7} is how JavaScript writes 0.0000001) and never written.
 */
public final class Decimals {

    /** The most digits a decimal may have in plain notation, before and after the point together. */
    public static final int MAX_DIGITS = 38;

    private static final int MAX_LENGTH = 64;
    private static final Pattern FORM = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?");

    private Decimals() {}

    /**
     * Reads a decimal exactly.
     *
     * @throws IllegalArgumentException when {@code text} is no decimal (NaN, Infinity, empty, leading zeros or plus), or has more than 38 digits
     */
    public static BigDecimal parse(String text) {
        Objects.requireNonNull(text, "decimal");
        if (text.length() > MAX_LENGTH) {
            throw tooLong();
        }
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a decimal is written like 0.10 or -12, not '" + text + "'");
        }
        return exact(new BigDecimal(text));
    }

    /** Writes a decimal in plain notation; throws {@link IllegalArgumentException} when it has more than 38 digits. */
    public static String format(BigDecimal value) {
        return exact(value).toPlainString();
    }

    /** Whether {@code value} has at most 38 digits in plain notation. */
    public static boolean fits(BigDecimal value) {
        long whole = Math.max(1, (long) value.precision() - value.scale());
        return whole + Math.max(0, value.scale()) <= MAX_DIGITS;
    }

    /** The same number with a scale that is not negative; throws {@link IllegalArgumentException} when it does not {@link #fits fit}. */
    static BigDecimal exact(BigDecimal value) {
        if (!fits(value)) {
            throw tooLong();
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static IllegalArgumentException tooLong() {
        return new IllegalArgumentException("a decimal has at most " + MAX_DIGITS + " digits in plain notation");
    }
}
