package io.zonewatch.indicator.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.indicator.Names;
import io.zonewatch.indicator.narrative.Section;
import io.zonewatch.indicator.unit.UnitKind;
import io.zonewatch.reporting.DueRule;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a form: what is asked, of whom, how often, by when.
 *
 * @param code the form
 * @param version from 1
 * @param names in both languages
 * @param frequency how often it is owed
 * @param cells what it asks
 * @param owedBy who owes it
 * @param validFrom first period for which it is owed
 * @param validTo last period, or null while none is set
 * @param skippedMonths months (1 to 12) of a monthly form that have no report, such as January
 * @param skippedQuarters quarters (1 to 4) of a quarterly form that have no report; none if left out
 * @param skippedPeriods single periods that have no report; none if left out
 * @param dueRule the on-time line: a report after it counts as late
 * @param lockRule the lock line: a report after it is not accepted
 * @param wholes indicators of which others are a part, such as high-tech output of gross output; null if none is stated
 * @param reviewDueRule the line by which the reviewer has decided, or null if none binds the reviewer
 * @param signature whether submitting requires the zone leader's signature; null for no
 * @param narrative sections that are answered in words, scores and files, in the order in which they are read; none if left out
 * @param assumptions entries of the plan pack's list of assumptions that it rests on, or null
 */
public record FormVersion(
        @NotNull @Pattern(regexp = FormVersion.CODE) String code,

        @Min(1) @Max(1_000_000) int version,
        @NotNull @Valid Names names,
        @NotNull Frequency frequency,
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid FormCell> cells,
        @NotNull @Valid OwedBy owedBy,
        @NotNull Period validFrom,
        @Schema(nullable = true) Period validTo,
        @NotNull List<@NotNull @Min(1) @Max(12) Integer> skippedMonths,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Min(1) @Max(4) Integer> skippedQuarters,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 500)
        List<@NotNull Period> skippedPeriods,

        @NotNull DueRule dueRule,
        @NotNull DueRule lockRule,
        @JsonInclude(JsonInclude.Include.NON_NULL) DueRule reviewDueRule,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Size(max = 500)
        List<@NotNull @Valid PartAndWhole> wholes,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL)
        Boolean signature,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 50)
        List<@NotNull @Valid Section> narrative,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Size(max = 100)
        List<@NotNull @Size(min = 1, max = 40) String> assumptions) {

    /** What a form's code looks like. */
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9-]{1,31}";

    /** Fills in what goes without saying. */
    public FormVersion {
        skippedQuarters = skippedQuarters == null ? List.of() : skippedQuarters;
        skippedPeriods = skippedPeriods == null ? List.of() : skippedPeriods;
        narrative = narrative == null ? List.of() : narrative;
    }

    /** Whether submitting requires the zone leader's signature. */
    public boolean demandsSignature() {
        return Boolean.TRUE.equals(signature);
    }

    /**
     * Two indicators of the form in the same unit.
     *
     * @param part code of the one that is contained
     * @param whole code of the one that contains it
     */
    public record PartAndWhole(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
            String part,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
            String whole) {}

    /** The parts and wholes that are stated. */
    public List<PartAndWhole> partsOfWholes() {
        return wholes == null ? List.of() : wholes;
    }

    /** The cells that it asks of a kind of unit. */
    public List<FormCell> askedOf(UnitKind kind) {
        return cells.stream().filter(cell -> cell.owedBy().contains(kind)).toList();
    }

    /** Whether it is owed for a period. */
    public boolean isOwedFor(Period period) {
        return period.frequency() == frequency
                && validFrom.compareTo(period) <= 0
                && (validTo == null || period.compareTo(validTo) <= 0)
                && !skippedNumbers().contains(period.number())
                && !skippedPeriods.contains(period);
    }

    /** Which of a year's periods have no report. */
    List<Integer> skippedNumbers() {
        return switch (frequency) {
            case MONTHLY -> skippedMonths;
            case QUARTERLY -> skippedQuarters;
            case ANNUAL -> List.of();
        };
    }

    /** The same, ending with a period. */
    FormVersion endingWith(Period last) {
        return new FormVersion(
                code,
                version,
                names,
                frequency,
                cells,
                owedBy,
                validFrom,
                last,
                skippedMonths,
                skippedQuarters,
                skippedPeriods,
                dueRule,
                lockRule,
                reviewDueRule,
                wholes,
                signature,
                narrative,
                assumptions);
    }
}
