package io.zonewatch.notification.bulletin;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.InstallationSettings;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.notification.link.LinkPages;
import io.zonewatch.notification.link.LinkPages.Page;
import io.zonewatch.notification.reminder.RemindedOf;
import io.zonewatch.notification.reminder.RemindedPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Bulletins as the office opens them by the link of a mail: as they stand now, of all that this installation serves, in the office's language. */
@ApplicationScoped
class OfficeBulletins {

    private final RemindedPeople reminders;
    private final OverdueReports reports;
    private final Listing listing;
    private final BulletinPage page;
    private final LinkPages pages;
    private final Messages messages;
    private final BusinessClock clock;
    private final InstallationSettings installation;

    @Inject
    OfficeBulletins(
            RemindedPeople reminders,
            OverdueReports reports,
            Listing listing,
            BulletinPage page,
            LinkPages pages,
            Messages messages,
            BusinessClock clock,
            InstallationSettings installation) {
        this.reminders = reminders;
        this.reports = reports;
        this.listing = listing;
        this.page = page;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
        this.installation = installation;
    }

    /**
     * The page of the form and period that the office's reminder of a report was about, or one that says that it would be too long. Empty if nobody knows any
     * more whom the reminder went to.
     */
    @Transactional
    Optional<Response> about(long reminder) {
        return reminders.find(reminder).map(this::about);
    }

    private Response about(RemindedOf told) {
        Locale spoken = told.recipient().language();
        Overdue found = reports.at(clock.now(), told.period(), told.form(), installation.whole());
        return found.isTooLong()
                ? tooLong(found, spoken)
                : Versioned.secretPage(Response.Status.OK, page.of(listing.of(found), spoken), BulletinPage.STYLE);
    }

    private Response tooLong(Overdue found, Locale spoken) {
        return pages.answer(
                Response.Status.OK,
                new Page(
                        spoken,
                        messages.text(spoken, "bulletin-too-long.title"),
                        messages.text(
                                spoken,
                                "bulletin.link.too-long",
                                found.overdue().size(),
                                Overdue.MOST_ITEMS),
                        List.of(),
                        null));
    }

    /** The language of whom a reminder was sent to. */
    @Transactional
    Optional<Locale> readerOf(long reminder) {
        return reminders.find(reminder).map(told -> told.recipient().language());
    }
}
