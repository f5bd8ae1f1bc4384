package io.zonewatch.assessment.apportion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rounds parts so that they add up to the whole: the method of largest remainders (Hare quota, Hamilton's method; Balinski and Young, Fair Representation, 1982).
 * Each part is rounded down; what is then missing goes, one unit of the last decimal each, to the parts with the largest remainders, of equal ones to the
 * first. A larger part never becomes the smaller one. When the whole grows a part can lose one unit of the last decimal: no method of quotas avoids that.
 */
final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Rounds.
     *
     * @param exact parts in their order, which add up to the whole but for what is lost in division
     * @param whole with no more decimals than {@code decimals}
     */
    static <K> Map<K, BigDecimal> round(Map<K, BigDecimal> exact, BigDecimal whole, int decimals) {
        Map<K, BigDecimal> parts = new LinkedHashMap<>();
        exact.forEach((key, part) -> parts.put(key, part.setScale(decimals, RoundingMode.FLOOR)));
        BigDecimal given = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        long missing = whole.subtract(given).movePointRight(decimals).longValueExact();
        List<K> byRemainder = exact.keySet().stream()
                .sorted(Comparator.comparing(
                        (K key) -> exact.get(key).subtract(parts.get(key)), Comparator.reverseOrder()))
                .toList();
        byRemainder.stream()
                .limit(missing)
                .forEach(key -> parts.merge(key, BigDecimal.ONE.movePointLeft(decimals), BigDecimal::add));
        return parts;
    }
}
