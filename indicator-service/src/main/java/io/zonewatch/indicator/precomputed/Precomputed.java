package io.zonewatch.indicator.precomputed;

import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.Period;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure as it follows from accepted reports, in the indicator's unit. Where a report that it needs is missing it is missing too, never a guess.
 *
 * @param indicator of the cell
 * @param part of the cell, null for the total
 * @param figure what the cell would say: of a level the last report's, of what happens in a period the sum, of what is
 *     cumulative the last report's
 * @param flow 当期数 what happened in the period; null for a level
 * @param cumulative 累计数 what happened since January; null for a level
 * @param complete whether every report within the period was accepted
 * @param sources the reports within the period, and the one before it that the flow needs, ascending
 */
@Schema(name = "Precomputed")
public record Precomputed(
        String indicator,
        @Schema(nullable = true) String part,
        Figure figure,
        @Schema(nullable = true) Figure flow,
        @Schema(nullable = true) Figure cumulative,
        boolean complete,
        List<Source> sources) {

    /** Keeps an own copy. */
    public Precomputed {
        sources = List.copyOf(sources);
    }

    /**
     * A report that it was worked out from.
     *
     * @param obligation that it fulfils
     * @param period of the report
     * @param state whether it could be counted on; anything but ACCEPTED is why a figure is missing
     * @param revision that counted, or null
     * @param figure what it says
     */
    @Schema(name = "PrecomputedSource")
    public record Source(
            String obligation,
            Period period,
            SourceState state,
            @Schema(nullable = true) Integer revision,
            Figure figure) {}

    /** Whether both are of the same cell. */
    public boolean isOf(String otherIndicator, String otherPart) {
        return indicator.equals(otherIndicator) && Objects.equals(part, otherPart);
    }

    /** Names the accepted reports behind it as the API does. */
    public String reference() {
        return sources.stream()
                .filter(source -> source.state() == SourceState.ACCEPTED)
                .map(source -> source.obligation() + "/submissions/" + source.revision())
                .collect(Collectors.joining(", "));
    }

    /** Whether it says something else about the cell or its flow; numbers are compared by value. */
    boolean differsFrom(Precomputed other) {
        return !figure.sameAs(other.figure) || (flow != null && other.flow != null && !flow.sameAs(other.flow));
    }
}
