package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/** The fact that a revision was accepted, with all its figures. */
record AcceptedReport(
        String obligation,
        UnitCode unit,
        String form,
        Period period,
        Integer revision,
        OffsetDateTime acceptedAt,
        List<Cell> figures) {

    static final String TOPIC = "zonewatch.indicator.reports.v1";
    static final String TYPE = "io.zonewatch.indicator.report-accepted.v1";

    /** One figure; {@code part} is null for the total, {@code base} where last year's comparable value is the reported one. */
    record Cell(
            String indicator,
            String part,
            Figure figure,
            @DecimalString BigDecimal base) {}

    AcceptedReport checked() {
        Require.members(TYPE, obligation, unit, form, period, revision, acceptedAt);
        Require.items(TYPE, figures).forEach(cell -> Require.members(TYPE, cell.indicator(), cell.figure()));
        return this;
    }
}
