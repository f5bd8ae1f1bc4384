package io.zonewatch.indicator.obligation;

import io.zonewatch.indicator.RuleRevision;
import io.zonewatch.indicator.calendar.Calendars;
import io.zonewatch.reporting.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What lines follow from besides the forms: the calendars that are known, and the time that everybody is left. */
@ApplicationScoped
class RulesInForce {

    private final Calendars calendars;
    private final RuleRevision revisions;
    private final ObligationSettings settings;

    @Inject
    RulesInForce(Calendars calendars, RuleRevision revisions, ObligationSettings settings) {
        this.calendars = calendars;
        this.revisions = revisions;
        this.settings = settings;
    }

    /** Rules and calendars as they were when a pass began; a later change is looked at again by {@link RescheduleTick}. */
    record Rules(RuleRevision.Revisions revisions, DueTimes dueTimes) {}

    /** The rules as they are now. */
    Rules now() {
        RuleRevision.Revisions read = revisions.current();
        return new Rules(read, dueTimes());
    }

    /** The lines by the calendars as they are now. */
    DueTimes dueTimes() {
        return under(calendars.current());
    }

    /** The lines if these were the working days. */
    DueTimes under(WorkingCalendar calendar) {
        return new DueTimes(calendar, settings.returnWorkingDays(), settings.returnTime());
    }
}
