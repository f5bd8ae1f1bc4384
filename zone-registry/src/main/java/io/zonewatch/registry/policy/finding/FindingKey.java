package io.zonewatch.registry.policy.finding;

import io.zonewatch.registry.policy.Breach;
import io.zonewatch.registry.unit.Codes;
import io.zonewatch.reporting.UnitCode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.UUID;

/**
 * The place of a finding in a list. What in particular it is about stands in it as a digest only: it can be a unit that the
 * reader must not know of.
 */
record FindingKey(String unit, String set, String rule, String about) implements Comparable<FindingKey> {

    private static final Comparator<FindingKey> ORDER = Comparator.comparing(FindingKey::unit)
            .thenComparing(FindingKey::set)
            .thenComparing(FindingKey::rule)
            .thenComparing(FindingKey::about);

    private static final String SEPARATOR = "|";
    private static final int PARTS = 4;

    static FindingKey of(UnitCode unit, Breach.Identity finding) {
        return new FindingKey(
                unit.value(),
                finding.set(),
                finding.rule(),
                UUID.nameUUIDFromBytes(finding.about().getBytes(StandardCharsets.UTF_8))
                        .toString());
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
        return new FindingKey(parts[0], parts[1], parts[2], parts[3]);
    }

    @Override
    public int compareTo(FindingKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return String.join(SEPARATOR, unit, set, rule, about);
    }
}
