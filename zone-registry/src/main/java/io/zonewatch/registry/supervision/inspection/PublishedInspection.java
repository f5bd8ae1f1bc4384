package io.zonewatch.registry.supervision.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.registry.supervision.ActEnd;
import io.zonewatch.registry.supervision.ActState;
import io.zonewatch.registry.supervision.Kept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An inspection in the published state of its unit: what an assessment counts, without a text or a name.
 *
 * @param state as known now
 * @param on day on which it was held or cancelled; absent while it is planned
 * @param findings how many findings are in which state, each from a day on until the next; absent without findings
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PublishedInspection(UUID id, LocalDate plannedFor, ActState state, LocalDate on, List<Count> findings) {

    /**
     * How many findings are in which state from a day on, as known now: what is not followed up by its term is overdue from the
     * day after.
     *
     * @param open not put right, overdue ones included
     * @param rectified put right by the unit's own account, and not verified yet
     * @param overdue open, and their term is over
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Count(LocalDate from, int open, int rectified, int overdue) {

        boolean sameAs(Count other) {
            return open == other.open && rectified == other.rectified && overdue == other.overdue;
        }
    }

    static PublishedInspection of(Kept<Inspection> kept) {
        Inspection inspection = kept.act();
        Optional<ActEnd> end = Optional.ofNullable(inspection.end());
        return new PublishedInspection(
                kept.id(),
                inspection.plannedFor(),
                end.map(ActEnd::as).orElse(ActState.PLANNED),
                end.map(one -> one.paper().on()).orElse(null),
                inspection
                        .held()
                        .map(held -> counts(held.paper().on(), held.findings()))
                        .orElse(List.of()));
    }

    /** Counts change on the day of the inspection, of a step, and after a term. */
    private static List<Count> counts(LocalDate held, List<Finding> findings) {
        TreeSet<LocalDate> days = new TreeSet<>();
        findings.stream()
                .flatMap(finding -> Stream.concat(
                        Stream.of(held, finding.term().plusDays(1)),
                        finding.followUps().stream().map(step -> step.paper().on())))
                .forEach(days::add);
        List<Count> counts = new ArrayList<>();
        for (LocalDate day : days.tailSet(held)) {
            Count count = on(day, findings);
            if (counts.isEmpty() || !counts.getLast().sameAs(count)) {
                counts.add(count);
            }
        }
        return counts;
    }

    private static Count on(LocalDate day, List<Finding> findings) {
        int open = 0;
        int rectified = 0;
        int overdue = 0;
        for (Finding finding : findings) {
            switch (finding.on(day)) {
                case OPEN -> open++;
                case RECTIFIED -> rectified++;
                case VERIFIED -> {}
            }
            overdue += finding.overdueOn(day) ? 1 : 0;
        }
        return new Count(day, open, rectified, overdue);
    }
}
