package io.zonewatch.indicator.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.indicator.unit.UnitKind;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a form asks: an indicator, and its parts if the indicator has a breakdown.
 *
 * @param indicator code in the catalogue
 * @param compulsory whether it must be answered, with a value or as not applicable
 * @param owedBy the kinds of unit that are asked
 * @param parts how its parts are asked, or null: they may be given if the indicator has a breakdown
 * @param precomputedFrom the form whose accepted reports its figure follows from, or null if it is reported anew
 */
public record FormCell(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}") String indicator,
        boolean compulsory,
        @NotEmpty List<@NotNull UnitKind> owedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) Parts parts,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL) @Pattern(regexp = FormVersion.CODE)
        String precomputedFrom) {

    /** Keeps an own copy. */
    public FormCell {
        owedBy = owedBy == null ? null : List.copyOf(owedBy);
    }
}
