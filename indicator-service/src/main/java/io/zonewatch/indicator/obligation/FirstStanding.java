package io.zonewatch.indicator.obligation;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.indicator.form.OwedBy;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import java.time.Instant;
import java.time.LocalDate;

/** How each obligation of a form for a period stands that is generated now. */
record FirstStanding(FormVersion form, Period period, Standing standing) {

    /**
     * The same as {@link GenerationStore} hands it to the database.
     *
     * @param formRevision up to which change of the form its lines were computed
     * @param rule whom the form asks
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Line(
            String form,
            int version,
            Frequency frequency,
            String period,
            LocalDate periodEnd,
            State state,
            Instant openAt,
            Instant dueAt,
            Instant lockAt,
            Integer calendarMissing,
            Instant roundStartedAt,
            Instant nextDue,
            Exemption exemption,
            long formRevision,
            OwedBy rule) {}

    Line line(long formRevision) {
        return new Line(
                form.code(),
                form.version(),
                form.frequency(),
                period.toString(),
                period.end(),
                standing.state(),
                standing.openAt(),
                standing.dueAt(),
                standing.lockAt(),
                standing.calendarMissing(),
                standing.roundStartedAt(),
                standing.nextDue(),
                standing.exemption(),
                formRevision,
                form.owedBy());
    }

    /** What tells it from the others that are generated with it. */
    String place() {
        return place(form.code(), period.toString());
    }

    static String place(String form, String period) {
        return form + ' ' + period;
    }
}
