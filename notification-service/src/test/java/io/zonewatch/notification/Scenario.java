package io.zonewatch.notification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.chassis.clock.Ticker;
import io.zonewatch.embedded.Roots;
import io.zonewatch.notification.Broker.Sent;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.WorkingCalendar;
import io.zonewatch.testing.Patience;
import io.zonewatch.testing.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** What every scenario starts from: published calendars, an office, the pack's ladder; and the business time it plays in. */
@ApplicationScoped
public class Scenario {

    /** Address of the supervision office. */
    public static final String OFFICE = "office@example.invalid";

    /** Address of the reviewer at the statistics bureau. */
    public static final String REVIEWER = "reviewer@example.invalid";

    private static final WorkingCalendar CALENDAR = PublishedCalendars.all();
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime LADDERS_SPEAK = LocalTime.of(9, 0);

    private final BusinessClock clock;
    private final Ticker ticker;
    private final Quiescence quiescence;
    private boolean prepared;

    @Inject
    Scenario(BusinessClock clock, Ticker ticker, Quiescence quiescence) {
        this.clock = clock;
        this.ticker = ticker;
        this.quiescence = quiescence;
    }

    /** Prepares everything once, ends what other scenarios began, and waits until the service rests with an open mailbox. */
    public synchronized void begin() {
        Mailbox.open();
        if (!prepared) {
            PublishedCalendars.documents().forEach(Scenario::tellCalendar);
            tellOffice();
            tellReviewer();
            rest(); // ladders name units
            putLadder("M-IND");
            putLadder("M-IND.REVIEW");
            prepared = true;
        }
        StillOwed.accept();
        rest();
    }

    /** Begins, with a zone that owes a report by a due time. */
    public Zone owing(String period, Instant dueAt) {
        begin();
        Zone zone = Zone.registered();
        zone.tell(new Owed(period, 1, "OPEN", 1, dueAt));
        rest();
        return zone;
    }

    /** A due time that lies ahead with room for every courtesy before it. */
    public Instant dueAhead() {
        return dueIn(6);
    }

    /** A due time so many working days ahead. */
    public Instant dueIn(int workingDays) {
        return ReportingZone.instantOf(CALENDAR.plusWorkingDays(clock.today(), workingDays), NOON);
    }

    /** The business day. */
    public LocalDate today() {
        return clock.today();
    }

    /** When a step with that offset falls due. */
    public Instant step(Instant dueAt, int offset) {
        LocalDate day = CALENDAR.plusWorkingDays(ReportingZone.dateOf(dueAt), offset);
        return ReportingZone.instantOf(day, LADDERS_SPEAK);
    }

    /** Moves business time, unless it is one of work, to the beginning of the next working day that the pack's ladders know. */
    public void work() {
        LocalTime time = clock.now().atZone(ReportingZone.ID).toLocalTime();
        boolean works = CALENDAR.isWorkingDay(clock.today())
                && !time.isBefore(LADDERS_SPEAK)
                && time.isBefore(LocalTime.of(17, 30));
        if (!works) {
            advance(step(clock.now(), 1));
        }
    }

    /** Moves business time and waits for the service to rest. */
    public void advance(Instant moment) {
        jump(moment);
        rest();
    }

    /** Moves business time only. */
    public void jump(Instant moment) {
        ((SimulatedClock) clock).advanceTo(moment);
        ticker.wake();
    }

    /** Waits until nothing is untaken, unsent, or due, and nothing is to be tried again. */
    public void rest() {
        Patience.awaitRest(
                quiescence::look, look -> look.quiet() && look.waiting().isEmpty(), Quiescence.Look::activity);
    }

    /** The reminders of an obligation as {@code step recipient state reason}, in the order in which they were decided. */
    public static List<String> reminders(String obligation) {
        List<Map<String, Object>> items = given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions("CN").sign())
                .queryParam("obligation", obligation)
                .get("/api/v1/reminders")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .map(item -> item.get("round") + " " + item.get("step") + " " + recipient(item.get("recipient")) + " "
                        + item.get("state") + (item.get("reason") == null ? "" : " " + item.get("reason")))
                .toList();
    }

    /** A moment as answers write it. */
    public static String offset(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.atZone(ReportingZone.ID).toOffsetDateTime());
    }

    private static String recipient(Object recipient) {
        return recipient instanceof Map<?, ?> map ? String.valueOf(map.get("role")) : "-";
    }

    private static void tellCalendar(String document) {
        String year = Integer.toString(PublishedCalendars.yearOf(document));
        Broker.send(new Sent(
                "indicator-service",
                "io.zonewatch.indicator.calendar.v1",
                "zonewatch.indicator.calendar.v1",
                year,
                year,
                1,
                document));
    }

    private static void tellUnit(String code, String zh, String en) {
        Broker.send(new Sent(
                "zone-registry",
                "io.zonewatch.registry.unit.v1",
                "zonewatch.registry.units.v1",
                code,
                code,
                1,
                """
                {"code":"%s","kind":"ZONE","versions":[{"validFrom":"2015-01-01","documentNumber":"1",
                 "status":"REGISTERED","names":{"zh":"%s","en":"%s"},"division":"341700",
                 "type":"HIGH_TECH","level":null,"parent":null,"approvedOn":null,"approvedAreaHa":null,
                 "leadingIndustries":[],"primaryIndustry":null}]}""".formatted(code, zh, en)));
    }

    private static void tellOffice() {
        tellUnit("U0002", "市推进小组办公室", "Municipal Office");
        Broker.send(new Sent(
                "zone-registry",
                "io.zonewatch.registry.contacts.v1",
                "zonewatch.registry.contacts.v1",
                "U0002",
                "U0002",
                1,
                """
                {"unit":"U0002","contacts":[{"role":"OFFICE","name":"推进小组办公室","email":"%s","locale":"zh-CN"}]}""".formatted(OFFICE)));
    }

    private static void tellReviewer() {
        tellUnit("U0010", "市统计局", "Bureau of Statistics");
        Broker.send(new Sent(
                "zone-registry",
                "io.zonewatch.registry.contacts.v1",
                "zonewatch.registry.contacts.v1",
                "U0010",
                "U0010",
                1,
                """
                {"unit":"U0010","contacts":[{"role":"REVIEWER","name":"王五","email":"%s","locale":"zh-CN"}]}""".formatted(REVIEWER)));
    }

    private static void putLadder(String name) {
        try {
            given().auth()
                    .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                    .contentType("application/json")
                    .body(Files.readString(
                            Roots.project().resolve("deploy/plans/chizhou-2015/ladders/" + name + ".json")))
                    .put("/api/v1/ladders/" + name)
                    .then()
                    .statusCode(oneOf(200, 201));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
