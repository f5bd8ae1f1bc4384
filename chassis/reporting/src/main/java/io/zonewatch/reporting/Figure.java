package io.zonewatch.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One reported or computed number, or one of the kinds of nothing; its measuring unit is the indicator's. JSON:
 * {@code {"status":"REPORTED","value":"0.10"}}; without a value the member is left out. Strings and JSON numbers are read exactly.
 *
 * <p>The scale is kept as sent, so {@code equals} tells 0.1 from 0.10; {@link #sameAs} does not.
 *
 * @param status whether there is a value, and if not, why
 * @param value present exactly when {@code status} is REPORTED, else null; at most 38 digits in plain notation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(FigureStatus status, @DecimalString BigDecimal value) {

    private static final Figure MISSING = new Figure(FigureStatus.MISSING, null);
    private static final Figure NOT_APPLICABLE = new Figure(FigureStatus.NOT_APPLICABLE, null);
    private static final Figure EXEMPT = new Figure(FigureStatus.EXEMPT, null);

    /** Checks that a value is there exactly when the status says so and is not too long; throws {@link UnfitMember}. */
    public Figure {
        UnfitMember.require("status", status);
        if ((status == FigureStatus.REPORTED) != (value != null)) {
            throw UnfitMember.of(
                    "value", value == null ? UnfitMember.Fault.REQUIRED : UnfitMember.Fault.VALUE_NOT_REPORTED);
        }
        value = value == null ? null : Decimals.exact(value);
    }

    /** A figure with a value. */
    public static Figure reported(BigDecimal value) {
        return new Figure(FigureStatus.REPORTED, Objects.requireNonNull(value, "value"));
    }

    /** A figure with the value written in {@code decimal}, such as {@code 0.10}; throws {@link IllegalArgumentException} when it is no decimal. */
    public static Figure reported(String decimal) {
        return reported(Decimals.parse(decimal));
    }

    /** Owed and not given. */
    public static Figure missing() {
        return MISSING;
    }

    /** Does not exist for the unit. */
    public static Figure notApplicable() {
        return NOT_APPLICABLE;
    }

    /** Released from reporting. */
    public static Figure exempt() {
        return EXEMPT;
    }

    /** The kind of nothing named {@code status}; throws {@link IllegalArgumentException} for REPORTED. */
    public static Figure nothing(FigureStatus status) {
        return new Figure(status, null);
    }

    /** The value, if there is one. */
    public Optional<BigDecimal> valueIfReported() {
        return Optional.ofNullable(value);
    }

    /** Whether there is a value. */
    public boolean hasValue() {
        return value != null;
    }

    /** Whether both say the same: equal status and numerically equal value (0.1 is the same as 0.10). This is what "unchanged" means for a revision. */
    public boolean sameAs(Figure other) {
        return status == other.status && (value == null || value.compareTo(other.value) == 0);
    }

    /** The value in plain notation, or the status. */
    @Override
    public String toString() {
        return value == null ? status.name() : value.toPlainString();
    }
}
