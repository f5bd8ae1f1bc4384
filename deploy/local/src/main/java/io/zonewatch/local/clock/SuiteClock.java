package io.zonewatch.local.clock;

import io.zonewatch.local.api.Answer;
import io.zonewatch.local.api.Away;
import io.zonewatch.local.api.Exchange;
import io.zonewatch.local.api.Patience;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.Service;
import io.zonewatch.reporting.ReportingZone;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The simulated business clock of the whole suite. It advances only while everything rests, from one moment at which
 * something falls due to the next, so that what happens depends on business time alone and not on speed, restarts or kills
 * (adr/0003). What it waits for is told, and so is what waits to be tried again by real time, which holds it up no longer than a mailbox needs to come
 * back.
 */
public final class SuiteClock {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final String LOOK = "/q/zonewatch/quiescence";
    private static final String CLOCK = "/q/zonewatch/clock";
    private static final int OK = 200;
    private static final Duration MAILBOX_COMES_BACK = Duration.ofMinutes(1);

    private final List<URI> services;
    private final Patience patience;
    private final MailboxAway mailbox;
    private final Consumer<String> told;

    /** The clock of the services behind the ports. */
    public SuiteClock(Ports ports) {
        this(ports, Set.of());
    }

    /**
     * The clock of some of the services behind the ports.
     *
     * @param away those whose clocks stand still, because they do not run
     */
    public SuiteClock(Ports ports, Set<Service> away) {
        this(
                Arrays.stream(Service.values())
                        .filter(service -> !away.contains(service))
                        .map(service -> ports.http(service.managementPort()))
                        .toList(),
                new Patience(Patience.USUAL.longest(), BETWEEN_LOOKS),
                MAILBOX_COMES_BACK,
                System.err::println);
    }

    SuiteClock(List<URI> services, Patience patience, Duration mailboxComesBack, Consumer<String> told) {
        this.services = List.copyOf(services);
        this.patience = patience;
        this.mailbox = new MailboxAway(mailboxComesBack);
        this.told = told;
    }

    /** The business time of the suite. */
    public Instant now() {
        return services.stream().map(this::timeOf).max(Instant::compareTo).orElseThrow();
    }

    /**
     * Sees that the clock can be advanced.
     *
     * @throws Trouble if the services go by real time
     */
    public void requireSimulated() {
        for (var service : services) {
            if (!"simulated".equals(clockOf(service).body().path("mode").asText())) {
                throw new Trouble("the services go by real time; only a simulated clock can be advanced."
                        + " Start over with ./zonewatch up --fresh.");
            }
        }
    }

    /** Returns when everything that follows from the past has happened. */
    public void rest() {
        awaitRest();
    }

    /**
     * Advances to the goal, stopping wherever something falls due. A goal in the past changes nothing. On return everything
     * rests. An advance that was interrupted is completed first.
     */
    public void advanceTo(Instant goal) {
        var looks = awaitRest();
        if (!looks.showTheSameTime()) {
            looks = advanceAll(looks.latest());
        }
        while (looks.latest().isBefore(goal)) {
            looks = advanceAll(looks.nextStop(goal));
        }
        looks.retried().stream()
                .map(retried -> retried.text() + "; see its /api/v1/reminders?state=PENDING")
                .forEach(told);
    }

    private Looks advanceAll(Instant moment) {
        var text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(ReportingZone.ID));
        patience.until(() -> AtOnce.ask(services, service -> advance(service, text)));
        return awaitRest();
    }

    /** May come twice: an earlier or equal moment changes nothing. */
    private static Answer advance(URI service, String moment) throws Away {
        return Exchange.send(Exchange.request(service.resolve(CLOCK))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"now\":\"" + moment + "\"}"))
                        .build())
                .orTrouble();
    }

    /** Twice in a row at rest, with nothing sent or taken in between. */
    private Looks awaitRest() {
        var watch = patience.watch();
        var waits = new Waits(told);
        Looks before = null;
        while (true) {
            String reason;
            try {
                var looks = look();
                boolean rest = looks.rest() && !mailbox.holdsUp(looks);
                if (rest && before != null && before.rest() && looks.sameActivity(before)) {
                    return looks;
                }
                if (before == null || !looks.equals(before)) {
                    watch.progress();
                }
                reason = looks.work();
                boolean again = rest && (before == null || !before.rest());
                before = looks;
                if (again) {
                    continue;
                }
            } catch (Away away) {
                before = null;
                reason = away.getMessage();
            }
            waits.still(reason);
            watch.pauseOrGiveUp(reason);
        }
    }

    private Looks look() throws Away {
        return new Looks(AtOnce.ask(services, SuiteClock::look));
    }

    private static Look look(URI service) throws Away {
        var answer = Exchange.send(Exchange.request(service.resolve(LOOK)).build());
        if (answer.status() != OK) {
            throw new Away(answer.request() + " answered " + answer.status());
        }
        return Look.of(answer.body());
    }

    private Instant timeOf(URI service) {
        return java.time.OffsetDateTime.parse(
                        clockOf(service).body().path("now").asText())
                .toInstant();
    }

    private Answer clockOf(URI service) {
        return patience.until(() ->
                        Exchange.send(Exchange.request(service.resolve(CLOCK)).build()))
                .orTrouble();
    }
}
