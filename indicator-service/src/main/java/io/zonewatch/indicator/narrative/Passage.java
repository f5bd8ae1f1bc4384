package io.zonewatch.indicator.narrative;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.chassis.digest.Sha256;
import io.zonewatch.reporting.DecimalString;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a unit answers to one ask of a section: a text, a score or files, as the aspect wants it.
 *
 * @param section code of the form's section
 * @param aspect which of its asks
 * @param text in words, kept to the last space; null unless the aspect is answered so
 * @param score in points; null unless the aspect is answered so
 * @param evidence digests of files that were uploaded for the report; empty unless the aspect is answered so
 */
@Schema(name = "Passage")
public record Passage(
        @NotNull @Pattern(regexp = Section.CODE) String section,
        @NotNull Aspect aspect,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL) @Size(max = 10_000)
        String text,

        @Schema(type = SchemaType.STRING, nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL) @DecimalString
        BigDecimal score,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 50)
        List<@NotNull @Pattern(regexp = Sha256.PATTERN) String> evidence) {

    /** What is left out is empty. */
    public Passage {
        evidence = evidence == null ? List.of() : evidence;
    }

    /** Where an answer stands in a report. */
    public record Place(String section, Aspect aspect) {}

    /** Where it stands. */
    public Place place() {
        return new Place(section, aspect);
    }

    /** Whether both answer the same: scores are compared by value. */
    public boolean sameAs(Passage other) {
        boolean sameScore =
                Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()).compare(score, other.score) == 0;
        return place().equals(other.place())
                && Objects.equals(text, other.text)
                && sameScore
                && evidence.equals(other.evidence);
    }
}
