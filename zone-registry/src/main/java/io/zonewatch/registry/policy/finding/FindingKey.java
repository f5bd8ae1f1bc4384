package io.zonewatch.registry.policy.finding;

import io.zonewatch.registry.policy.Breach;
import io.zonewatch.registry.unit.Codes;
import io.zonewatch.reporting.UnitCode;
import java.util.Comparator;

/**
 * The place of a finding in a list. Of several findings of one rule about one zone it is their number: what in particular they
 * are about can be a unit that the reader must not know of, and a digest of its code could be guessed.
 */
record FindingKey(String unit, String set, String rule, int number) implements Comparable<FindingKey> {

    private static final Comparator<FindingKey> ORDER = Comparator.comparing(FindingKey::unit)
            .thenComparing(FindingKey::set)
            .thenComparing(FindingKey::rule)
            .thenComparing(FindingKey::number);

    private static final String SEPARATOR = "|";
    private static final int PARTS = 4;

    static FindingKey of(UnitCode unit, Breach breach, int number) {
        return new FindingKey(unit.value(), breach.set(), breach.rule().code(), number);
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    static FindingKey read(String text) {
        String[] parts = text.split("\\" + SEPARATOR, -1);
        if (parts.length != PARTS || !parts[0].matches(Codes.UNIT)) {
            throw new IllegalArgumentException("no place in a list of findings");
        }
        return new FindingKey(parts[0], parts[1], parts[2], Integer.parseInt(parts[3]));
    }

    @Override
    public int compareTo(FindingKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return String.join(SEPARATOR, unit, set, rule, Integer.toString(number));
    }
}
