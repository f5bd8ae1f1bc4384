package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.UnitCode;
import java.util.Set;

/**
 * Which zones belong to a scope. All that is given must hold; parks of other zones belong to it only where they are named, as their figures are in those of
 * their zones already.
 *
 * @param anchor the city within whose division the zones lie, or the single zone itself
 * @param division zones within this division (GB/T 2260); null for that of the anchor
 * @param levels zones of these levels; empty for all. A zone's level is that of the period's last day
 * @param named only these zones; empty for all
 * @param except never these zones
 */
public record Members(UnitCode anchor, String division, Set<String> levels, Set<UnitCode> named, Set<UnitCode> except) {

    /** Keeps copies. */
    public Members {
        levels = Set.copyOf(levels);
        named = Set.copyOf(named);
        except = Set.copyOf(except);
    }

    /** All zones of a city. */
    public static Members ofCity(UnitCode city) {
        return new Members(city, null, Set.of(), Set.of(), Set.of());
    }

    /**
     * Whether a zone belongs to it.
     *
     * @param home the anchor's division on the day
     */
    boolean contain(UnitCode zone, String lies, String level, boolean park, String home) {
        return !except.contains(zone)
                && (named.isEmpty() ? !park : named.contains(zone))
                && (levels.isEmpty() || (level != null && levels.contains(level)))
                && (named.contains(zone) || lies.startsWith(prefix(division == null ? home : division)));
    }

    /** A division's code without the zero pairs at its end: what the codes of all within it begin with. */
    static String prefix(String division) {
        return division.replaceFirst("(00)+$", "");
    }
}
