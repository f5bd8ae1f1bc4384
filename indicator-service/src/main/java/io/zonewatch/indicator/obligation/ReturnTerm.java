package io.zonewatch.indicator.obligation;

import io.zonewatch.indicator.calendar.Calendars;
import io.zonewatch.indicator.form.FormLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** How long a returned report may take: some working days, until an hour that is configured. */
@ApplicationScoped
public class ReturnTerm {

    private final Calendars calendars;
    private final FormLibrary forms;
    private final ObligationSettings settings;

    @Inject
    ReturnTerm(Calendars calendars, FormLibrary forms, ObligationSettings settings) {
        this.calendars = calendars;
        this.forms = forms;
        this.settings = settings;
    }

    /** The lines of the round that begins with a return. */
    public Schedule from(Obligation obligation, Instant returnedAt) {
        DueTimes dueTimes = new DueTimes(calendars.current(), settings.returnWorkingDays(), settings.returnTime());
        return dueTimes.afterReturn(
                forms.version(obligation.form(), obligation.formVersion()), obligation.period(), returnedAt);
    }
}
