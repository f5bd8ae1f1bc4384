package io.zonewatch.chassis.identity;

import io.zonewatch.reporting.UnitCode;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a caller can see and change: units by code, and everything within divisions (GB/T 2260) by prefix. An empty scope
 * reaches nothing. Every query and command is limited here and nowhere else.
 *
 * @param units codes of single units
 * @param divisions division prefixes without trailing zero pairs; the empty prefix is the whole country
 */
public record Scope(Set<UnitCode> units, Set<String> divisions) {

    /** The claim value that stands for all divisions (ISO 3166). */
    public static final String COUNTRY = "CN";

    /** What people write for divisions: a whole code, or its first two or four digits (GB/T 2260), or all. */
    public static final String DIVISION = "CN|[1-9][0-9]([0-9]{2}){0,2}";

    /** True of each parameter, which is no null. */
    private static final String TAKEN = "?::text[] is not null";

    private static final Pattern PREFIX = Pattern.compile("[1-9][0-9]{1,11}");
    private static final Pattern TRAILING_ZEROS = Pattern.compile("(00)+$");

    public Scope {
        units = Set.copyOf(units);
        divisions = Set.copyOf(divisions);
    }

    /**
     * The division prefix that a claim, or a division as people write it, names.
     *
     * @throws IllegalArgumentException if it is neither {@link #COUNTRY} nor a code
     */
    public static String prefix(String claim) {
        if (COUNTRY.equals(claim)) {
            return "";
        }
        if (!PREFIX.matcher(claim).matches()) {
            throw new IllegalArgumentException("not a division code: " + claim);
        }
        return TRAILING_ZEROS.matcher(claim).replaceAll("");
    }

    /** Whether a unit of the given division lies within this scope. */
    public boolean permits(UnitCode unit, String division) {
        return units.contains(unit) || permitsDivision(division);
    }

    /** Whether the division lies within this scope; a single unit in scope gives no authority over where units belong. */
    public boolean permitsDivision(String division) {
        return divisions.stream().anyMatch(division::startsWith);
    }

    /**
     * The same rule as a condition on two columns, for {@code ?} parameters in this order. Of a side that the scope has nothing of, only the
     * parameter is left: no index serves an "or", and the table would be read through for what the other side finds at once.
     */
    public Condition on(String unitColumn, String divisionColumn) {
        return new Condition(
                "(" + sql(unitColumn + " = any(?)", divisionColumn + " like any(?)") + ")", unitCodes(), likes());
    }

    private String sql(String ofUnits, String ofDivisions) {
        if (divisions.isEmpty()) {
            return ofUnits + " and " + TAKEN;
        }
        return units.isEmpty() ? TAKEN + " and " + ofDivisions : ofUnits + " or " + ofDivisions;
    }

    /** An SQL condition and its two arguments: unit codes, and LIKE patterns of divisions. */
    public record Condition(String sql, String[] units, String[] divisions) {}

    private String[] unitCodes() {
        return units.stream().map(UnitCode::value).sorted().toArray(String[]::new);
    }

    private String[] likes() {
        return divisions.stream().sorted().map(prefix -> prefix + "%").toArray(String[]::new);
    }
}
