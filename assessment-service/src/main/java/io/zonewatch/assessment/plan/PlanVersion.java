package io.zonewatch.assessment.plan;

import io.zonewatch.reporting.Period;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a target plan, with the targets within the caller's scope.
 *
 * @param code of the plan
 * @param assumptions what the targets rest on
 * @param version from 1
 * @param state DRAFT until it is published, SUPERSEDED once a later one is
 * @param validFrom day from which it holds; null for the first, which holds from the beginning
 * @param validTo last day, or null while none follows; before {@code validFrom} where another took its place before it held
 * @param documentNumber 文号 of the document it rests on; null for the first
 * @param reason why it was made; null for the first
 * @param publishedAt when, or null
 * @param supersededBy the version that follows it, or null
 */
public record PlanVersion(
        String code,
        Names names,
        List<Target> targets,
        List<Assumption> assumptions,
        int version,
        State state,
        @Schema(nullable = true) LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        @Schema(nullable = true) String documentNumber,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) OffsetDateTime publishedAt,
        @Schema(nullable = true) Integer supersededBy) {

    /** Keeps copies. */
    public PlanVersion {
        targets = List.copyOf(targets);
        assumptions = List.copyOf(assumptions);
    }

    /** Where a version is in its life. */
    public enum State {
        /** 草案: not in force. */
        DRAFT,
        /** 已发布: never changes again. */
        PUBLISHED,
        /** 已被替代: a later version follows it; it still holds for its own time. */
        SUPERSEDED
    }

    /** Whether a period lies within the plan's years: from that of the first baseline to that of the last checkpoint. */
    public boolean spans(Period period) {
        IntSummaryStatistics years = targets.stream()
                .flatMap(target -> Stream.concat(
                        Stream.ofNullable(target.baseline()).map(Baseline::date),
                        target.checkpoints().stream().map(Checkpoint::date)))
                .mapToInt(LocalDate::getYear)
                .summaryStatistics();
        return years.getMin() <= period.year() && period.year() <= years.getMax();
    }

    /** How it was sent. */
    Plan content() {
        return new Plan(code, names, targets, assumptions);
    }

    boolean isDraft() {
        return state == State.DRAFT;
    }
}
