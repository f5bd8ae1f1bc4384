package io.zonewatch.registry.policy.rule;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a rule found about a zone.
 *
 * @param about what in particular, where a rule can find several things about one zone; else ""
 * @param facts what it was found from, by name; figures are decimal strings, what is not known is left out
 */
public record Found(String about, Map<String, Object> facts) {

    public Found {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** About the zone as such. */
    static Found ofZone() {
        return about("");
    }

    /** About something in particular. */
    static Found about(String what) {
        return new Found(what, Map.of());
    }

    /** With one more fact; none if the value is null. */
    Found with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        if (value != null) {
            more.put(name, value instanceof BigDecimal figure ? figure.toPlainString() : value);
        }
        return new Found(about, more);
    }

    /** Without one of the facts. */
    public Found without(String name) {
        Map<String, Object> fewer = new LinkedHashMap<>(facts);
        fewer.remove(name);
        return new Found(about, fewer);
    }
}
