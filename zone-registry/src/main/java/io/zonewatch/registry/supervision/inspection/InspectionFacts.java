package io.zonewatch.registry.supervision.inspection;

import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.Fact;
import io.zonewatch.registry.supervision.Kept;
import io.zonewatch.registry.supervision.Official;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What others learn of inspections: that, when, whose; never a free text or a name. */
final class InspectionFacts {

    private InspectionFacts() {}

    private record Planned(
            UUID inspection,
            String unit,
            LocalDate plannedFor,
            String documentNumber,
            List<Official.Post> inspectors) {}

    private record Held(
            UUID inspection,
            String unit,
            LocalDate on,
            String documentNumber,
            List<Official.Post> inspectors,
            List<Found> findings) {}

    private record Found(int number, String clause, LocalDate term) {}

    private record Cancelled(UUID inspection, String unit, LocalDate on, String documentNumber) {}

    private record Followed(
            UUID inspection,
            String unit,
            int finding,
            String clause,
            LocalDate term,
            LocalDate on,
            String documentNumber) {}

    static Fact planned(Kept<Inspection> kept) {
        Inspection inspection = kept.act();
        String documentNumber = inspection.planned().documentNumber();
        return fact(
                "planned",
                inspection,
                new Planned(kept.id(), inspection.unit(), inspection.plannedFor(), documentNumber, posts(inspection)));
    }

    static Fact held(Kept<Inspection> kept) {
        return fact("held", kept.act(), report(kept));
    }

    /** That the report was corrected, and what it says now. */
    static Fact corrected(Kept<Inspection> kept) {
        return fact("corrected", kept.act(), report(kept));
    }

    static Fact cancelled(Kept<Inspection> kept) {
        Inspection inspection = kept.act();
        Paper paper = inspection.end().paper();
        return fact(
                "cancelled",
                inspection,
                new Cancelled(kept.id(), inspection.unit(), paper.on(), paper.documentNumber()));
    }

    /** That a finding came into another state. */
    static Fact followed(Kept<Inspection> kept, int number) {
        Finding finding = kept.act().finding(number);
        FollowUp last = finding.followUps().getLast();
        String what =
                switch (last.state()) {
                    case OPEN -> "finding-reopened";
                    case RECTIFIED -> "finding-rectified";
                    case VERIFIED -> "finding-closed";
                };
        return fact(
                what,
                kept.act(),
                new Followed(
                        kept.id(),
                        kept.act().unit(),
                        number,
                        finding.clause(),
                        finding.term(),
                        last.paper().on(),
                        last.paper().documentNumber()));
    }

    private static Held report(Kept<Inspection> kept) {
        Inspection inspection = kept.act();
        InspectionEnd.Held end = inspection.held().orElseThrow();
        return new Held(
                kept.id(),
                inspection.unit(),
                end.paper().on(),
                end.paper().documentNumber(),
                posts(inspection),
                end.findings().stream()
                        .map(one -> new Found(one.number(), one.clause(), one.term()))
                        .toList());
    }

    private static List<Official.Post> posts(Inspection inspection) {
        return inspection.inspectors().stream().map(Official::withoutName).toList();
    }

    private static Fact fact(String what, Inspection inspection, Object data) {
        return new Fact("inspection-" + what, inspection.unit(), data);
    }
}
