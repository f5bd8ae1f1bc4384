package io.zonewatch.registry.supervision.inspection;

import io.zonewatch.registry.supervision.Kept;
import io.zonewatch.registry.supervision.Official;
import io.zonewatch.registry.supervision.SupervisionRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What others learn of inspections: that, when, whose; never a free text or a name. */
@ApplicationScoped
class InspectionEvents {

    private final SupervisionRecord record;

    @Inject
    InspectionEvents(SupervisionRecord record) {
        this.record = record;
    }

    record Planned(
            UUID inspection,
            String unit,
            LocalDate plannedFor,
            String documentNumber,
            List<Official.Post> inspectors) {}

    record Held(
            UUID inspection,
            String unit,
            LocalDate on,
            String documentNumber,
            List<Official.Post> inspectors,
            List<Found> findings) {}

    record Found(int number, String clause, LocalDate term) {}

    record Cancelled(UUID inspection, String unit, LocalDate on, String documentNumber) {}

    record Followed(
            UUID inspection,
            String unit,
            int finding,
            String clause,
            LocalDate term,
            LocalDate on,
            String documentNumber) {}

    void planned(Kept<Inspection> kept) {
        Inspection inspection = kept.act();
        tell(
                "inspection-planned",
                kept,
                new Planned(
                        kept.id(),
                        inspection.unit(),
                        inspection.plannedFor(),
                        inspection.planned().documentNumber(),
                        posts(inspection)));
    }

    void held(Kept<Inspection> kept, InspectionEnd.Held end) {
        tell(
                "inspection-held",
                kept,
                new Held(
                        kept.id(),
                        kept.act().unit(),
                        end.paper().on(),
                        end.paper().documentNumber(),
                        posts(kept.act()),
                        end.findings().stream()
                                .map(one -> new Found(one.number(), one.clause(), one.term()))
                                .toList()));
    }

    void cancelled(Kept<Inspection> kept, InspectionEnd.Cancelled end) {
        tell(
                "inspection-cancelled",
                kept,
                new Cancelled(
                        kept.id(),
                        kept.act().unit(),
                        end.paper().on(),
                        end.paper().documentNumber()));
    }

    void followed(Kept<Inspection> kept, Finding finding) {
        FollowUp last = finding.followUps().getLast();
        String type =
                switch (last.state()) {
                    case OPEN -> "inspection-finding-reopened";
                    case RECTIFIED -> "inspection-finding-rectified";
                    case VERIFIED -> "inspection-finding-closed";
                };
        tell(
                type,
                kept,
                new Followed(
                        kept.id(),
                        kept.act().unit(),
                        finding.number(),
                        finding.clause(),
                        finding.term(),
                        last.paper().on(),
                        last.paper().documentNumber()));
    }

    private void tell(String type, Kept<Inspection> kept, Object data) {
        record.fact(type, kept.act().unit(), kept.id().toString(), data);
    }

    private static List<Official.Post> posts(Inspection inspection) {
        return inspection.inspectors().stream().map(Official::withoutName).toList();
    }
}
