package io.zonewatch.reporting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name of a reporting unit (zone, department, city) in all services: given once, never changed, never reused, encoding nothing. In JSON it is a string.
 *
 * @param value 2 to 32 capital letters, digits and hyphens, not starting with a hyphen
 */
public record UnitCode(@JsonValue String value) implements Comparable<UnitCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,31}");

    /** Checks the form; throws {@link IllegalArgumentException} when {@code value} has another. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitCode {
        Objects.requireNonNull(value, "unit code");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a unit code is 2 to 32 of A-Z, 0-9 and -, not '" + value + "'");
        }
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    /** The code itself. */
    @Override
    public String toString() {
        return value;
    }
}
