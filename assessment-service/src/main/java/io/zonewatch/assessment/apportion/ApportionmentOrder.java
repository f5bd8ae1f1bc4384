package io.zonewatch.assessment.apportion;

import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a target is to be apportioned.
 *
 * @param base period of the target's form whose accepted figures are the zones' bases 基期
 * @param decimals with which values are given out; at least as many as the checkpoints' values have
 * @param values one for each zone that has a base and each checkpoint after it, only for NEGOTIATED
 * @param documentNumber 文号 of the document it is decided by, or null
 * @param reason why it is apportioned like this, or anew; or null
 */
record ApportionmentOrder(
        @NotNull ApportionmentMethod method,
        @NotNull Period base,
        @NotNull @Min(0) @Max(10) Integer decimals,

        @Schema(nullable = true) @Size(max = 10_000) List<@NotNull @Valid Agreed> values,

        @Schema(nullable = true) @Size(min = 1, max = 200) String documentNumber,

        @Schema(nullable = true) @Size(min = 1, max = 2000) String reason) {

    /** Keeps a copy, and drops white space around the texts; a null among the values is for the validation to name. */
    ApportionmentOrder {
        values = values == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
        documentNumber = documentNumber == null ? null : documentNumber.strip();
        reason = reason == null ? null : reason.strip();
    }

    /** What zones' values follow from, without the words that go with it. */
    ApportionmentOrder withoutWords() {
        return new ApportionmentOrder(method, base, decimals, values, null, null);
    }

    /**
     * A value that was agreed on.
     *
     * @param date day of the checkpoint
     * @param value in the indicator's measuring unit
     */
    record Agreed(
            @NotNull UnitCode unit,
            @NotNull LocalDate date,

            @NotNull @Digits(integer = 18, fraction = 10) @DecimalString
            BigDecimal value) {}
}
