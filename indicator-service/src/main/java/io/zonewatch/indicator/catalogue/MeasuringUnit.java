package io.zonewatch.indicator.catalogue;

import io.zonewatch.reporting.formula.AreaUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;

/**
 * A measuring unit 计量单位 as far as formulas need it: an exact multiple of powers of base units. It is written as a name, a
 * name after 万 (ten thousand) or 亿 (a hundred million), or several of them divided by slashes, such as 万元/亩. A name nobody here
 * knows is a base unit of its own: the catalogue may measure in anything, and only cannot convert it.
 *
 * @param symbol as it is written
 * @param powers of the base units, none of them zero; none at all for a mere number
 * @param above the multiple is this
 * @param below divided by this
 */
record MeasuringUnit(String symbol, Map<String, Integer> powers, BigDecimal above, BigDecimal below) {

    /** A mere number. */
    static final MeasuringUnit ONE = number("1", "1");

    private static final Map<Character, BigDecimal> PREFIXES =
            Map.of('万', BigDecimal.valueOf(10_000), '亿', BigDecimal.valueOf(100_000_000));

    private static final Map<String, MeasuringUnit> KNOWN = Map.ofEntries(
            Map.entry("1", ONE),
            Map.entry("倍", ONE),
            Map.entry("%", number("%", "0.01")),
            Map.entry("‰", number("‰", "0.001")),
            Map.entry("ha", base("亩").times("ha", "15")),
            Map.entry("公顷", base("亩").times("公顷", "15")),
            Map.entry("km²", base("亩").times("km²", "1500")),
            Map.entry("平方公里", base("亩").times("平方公里", "1500")),
            Map.entry("m²", base("亩").times("m²", "0.0015")),
            Map.entry("平方米", base("亩").times("平方米", "0.0015")),
            Map.entry("t", base("吨").times("t", "1")),
            Map.entry("kg", base("吨").times("kg", "0.001")),
            Map.entry("千克", base("吨").times("千克", "0.001")),
            Map.entry("tce", base("吨标准煤").times("tce", "1")),
            Map.entry("USD", base("美元").times("USD", "1")));

    /** Keeps own copies. */
    MeasuringUnit {
        powers = Map.copyOf(powers);
    }

    /** Reads what stands in a catalogue. */
    static MeasuringUnit of(String text) {
        int slash = text.lastIndexOf('/');
        if (slash <= 0 || slash == text.length() - 1) {
            return simple(text);
        }
        return of(text.substring(0, slash)).dividedBy(simple(text.substring(slash + 1)));
    }

    /** A unit of land. */
    static MeasuringUnit of(AreaUnit area) {
        return switch (area) {
            case MU -> simple("亩");
            case HECTARE -> simple("ha");
            case SQUARE_KILOMETRE -> simple("km²");
        };
    }

    MeasuringUnit dividedBy(MeasuringUnit other) {
        Map<String, Integer> rest = new TreeMap<>(powers);
        other.powers.forEach((name, power) -> rest.merge(name, -power, Integer::sum));
        rest.values().removeIf(power -> power == 0);
        return new MeasuringUnit(
                symbol + "/" + other.symbol, rest, above.multiply(other.below), below.multiply(other.above));
    }

    /** Whether a number in one is the same number in the other. */
    boolean sameAs(MeasuringUnit other) {
        return comparableWith(other) && converts(other, BigDecimal.ONE);
    }

    /** Whether one can be expressed in the other. */
    boolean comparableWith(MeasuringUnit other) {
        return powers.equals(other.powers);
    }

    /** Whether a number in this unit times the factor is the number in the other, comparable one. */
    boolean converts(MeasuringUnit other, BigDecimal factor) {
        return factor.multiply(below).multiply(other.above).compareTo(above.multiply(other.below)) == 0;
    }

    /** The factor that turns a number in this unit into one in the other, comparable one; to 16 digits. */
    String factorTo(MeasuringUnit other) {
        return above.multiply(other.below)
                .divide(below.multiply(other.above), MathContext.DECIMAL64)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static MeasuringUnit simple(String text) {
        MeasuringUnit known = KNOWN.get(text);
        if (known != null) {
            return known;
        }
        BigDecimal multiple = text.length() > 1 ? PREFIXES.get(text.charAt(0)) : null;
        return multiple == null ? base(text) : simple(text.substring(1)).times(text, multiple.toPlainString());
    }

    private static MeasuringUnit base(String name) {
        return new MeasuringUnit(name, Map.of(name, 1), BigDecimal.ONE, BigDecimal.ONE);
    }

    private static MeasuringUnit number(String name, String multiple) {
        return new MeasuringUnit(name, Map.of(), new BigDecimal(multiple), BigDecimal.ONE);
    }

    private MeasuringUnit times(String name, String multiple) {
        return new MeasuringUnit(name, powers, above.multiply(new BigDecimal(multiple)), below);
    }
}
