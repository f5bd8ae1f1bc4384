package io.zonewatch.indicator.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.indicator.narrative.Passage;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.validation.ReportedCell;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.time.OffsetDateTime;
import java.util.List;

/** What goes out when a revision was accepted, be it the first or a correction: one event with all its figures. */
record AcceptedReport(
        String obligation,
        UnitCode unit,
        String form,
        int formVersion,
        int catalogueVersion,
        Period period,
        int revision,
        Integer corrects,
        String correctionReason,
        OffsetDateTime submittedAt,
        String submittedBy,
        OffsetDateTime acceptedAt,
        String acceptedBy,
        List<ReportedCell> figures,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Passage> narrative) {

    static final String TOPIC = "zonewatch.indicator.reports.v1";
    static final String TYPE = "io.zonewatch.indicator.report-accepted.v1";

    static OutgoingEvent event(
            Obligation obligation, Submission accepted, List<ReportedCell> cells, List<Passage> narrative) {
        AcceptedReport data = new AcceptedReport(
                obligation.id(),
                obligation.unit(),
                obligation.form(),
                accepted.formVersion(),
                accepted.catalogueVersion(),
                obligation.period(),
                accepted.revision(),
                accepted.corrects(),
                accepted.reason(),
                accepted.submittedAt(),
                accepted.submittedBy(),
                accepted.decision().decidedAt(),
                accepted.decision().decidedBy(),
                cells,
                narrative);
        return new OutgoingEvent(TOPIC, obligation.id(), obligation.unit().value(), TYPE, obligation.id(), null, data);
    }
}
