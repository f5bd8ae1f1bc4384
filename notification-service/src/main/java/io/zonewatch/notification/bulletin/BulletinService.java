package io.zonewatch.notification.bulletin;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Language;
import io.zonewatch.notification.ladder.LadderStore;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Bulletins within the caller's scope. */
@ApplicationScoped
class BulletinService {

    private final OverdueReports reports;
    private final Listing listing;
    private final LadderStore ladders;
    private final BulletinPage page;
    private final BulletinSheet sheet;
    private final BusinessClock clock;
    private final Language language;
    private final Caller caller;

    @Inject
    BulletinService(
            OverdueReports reports,
            Listing listing,
            LadderStore ladders,
            BulletinPage page,
            BulletinSheet sheet,
            BusinessClock clock,
            Language language,
            Caller caller) {
        this.reports = reports;
        this.listing = listing;
        this.ladders = ladders;
        this.page = page;
        this.sheet = sheet;
        this.clock = clock;
        this.language = language;
        this.caller = caller;
    }

    /**
     * The bulletin of a period.
     *
     * @throws Problem invalid-parameter if the moment is none, or still to come, or the form is unknown; bulletin-too-long if more were overdue
     *     than {@link Overdue#MOST_ITEMS}
     */
    @Transactional
    Bulletin of(Period period, BulletinFilter filter) {
        Overdue found = reports.at(filter.at(clock.now()), period, filter.form, caller.scope());
        if (filter.form != null && found.isOfNothing() && !ladders.isThereOneOf(filter.form)) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("form", BulletinProblem.UNKNOWN_FORM, filter.form);
        }
        if (found.isTooLong()) {
            throw Problem.of(BulletinProblem.BULLETIN_TOO_LONG, found.overdue().size(), Overdue.MOST_ITEMS);
        }
        return listing.of(found);
    }

    /** The same to be printed, in the caller's language. */
    @Transactional
    String page(Period period, BulletinFilter filter) {
        return page.of(of(period, filter), language.current());
    }

    /** The same as a table, in the caller's language. */
    @Transactional
    byte[] table(Period period, BulletinFilter filter) {
        return sheet.of(of(period, filter), language.current());
    }
}
