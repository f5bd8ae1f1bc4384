package io.zonewatch.notification.acknowledge;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.notification.link.LinkPages;
import io.zonewatch.notification.link.LinkPages.Fact;
import io.zonewatch.notification.link.LinkPages.Page;
import io.zonewatch.notification.obligation.Units;
import io.zonewatch.notification.reminder.RemindedOf;
import io.zonewatch.reporting.ReportingZone;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The page behind the link of a mail. Opening it changes nothing, since mail scanners follow links; its button does, by POST. It
 * speaks the recipient's language; whoever comes with a link that names no recipient is spoken to as the browser asks.
 */
@Path("/" + AcknowledgementLink.PURPOSE + "/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class AcknowledgementPage {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final LinkPages pages;
    private final Acknowledging acknowledging;
    private final Units units;
    private final Messages messages;
    private final BusinessClock clock;

    @Inject
    AcknowledgementPage(
            LinkPages pages, Acknowledging acknowledging, Units units, Messages messages, BusinessClock clock) {
        this.pages = pages;
        this.acknowledging = acknowledging;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response open(@PathParam("token") String token) {
        return answer(token, acknowledging::look);
    }

    @POST
    @PermitAll
    @Operation(hidden = true)
    public Response confirm(@PathParam("token") String token) {
        return answer(token, acknowledging::byLink);
    }

    private Response answer(String token, LongFunction<Optional<Said>> how) {
        return pages.follow(AcknowledgementLink.PURPOSE, token, how, this::page, subject -> acknowledging
                .look(subject)
                .map(Said::language));
    }

    private Page page(Said said) {
        Locale spoken = said.language();
        String which = said.isSeveral() ? ".all" : "";
        return said.acknowledgedAt()
                .map(at -> new Page(
                        spoken,
                        messages.text(spoken, "acknowledge.done.title"),
                        messages.text(spoken, "acknowledge.done.sentence" + which, moment(at)),
                        facts(said, spoken),
                        null))
                .orElseGet(() -> new Page(
                        spoken,
                        messages.text(spoken, "acknowledge.open.title"),
                        messages.text(
                                spoken,
                                "acknowledge.open.sentence" + which,
                                said.reminders().size()),
                        facts(said, spoken),
                        messages.text(spoken, "acknowledge.button")));
    }

    private List<Fact> facts(Said said, Locale spoken) {
        return said.reminders().stream()
                .flatMap(reminder -> facts(reminder, spoken))
                .toList();
    }

    private Stream<Fact> facts(RemindedOf reminder, Locale spoken) {
        Stream<Fact> what = Stream.of(
                new Fact(messages.text(spoken, "acknowledge.reminder"), reminder.subject()),
                new Fact(messages.text(spoken, "acknowledge.unit"), unit(reminder, spoken)),
                new Fact(
                        messages.text(spoken, "acknowledge.form"),
                        reminder.formNames().in(spoken)),
                new Fact(
                        messages.text(spoken, "acknowledge.period"),
                        reminder.period().label(spoken)));
        return reminder.stands() == null ? what : Stream.concat(what, Stream.of(stillOwed(reminder, spoken)));
    }

    /** Whoever is to report, and in whose place after a merger. */
    private String unit(RemindedOf reminder, Locale spoken) {
        String unit = name(reminder.unit(), spoken);
        return reminder.owedBy() == null
                ? unit
                : messages.text(spoken, "acknowledge.in-place-of", unit, name(reminder.owedBy(), spoken));
    }

    private String name(String unit, Locale spoken) {
        return units.nameOf(unit, clock.today()).in(spoken);
    }

    private Fact stillOwed(RemindedOf reminder, Locale spoken) {
        return new Fact(messages.text(spoken, "acknowledge.owed"), messages.text(spoken, Owed.code(reminder)));
    }

    private static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(ReportingZone.ID));
    }
}
