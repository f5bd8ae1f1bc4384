package io.zonewatch.notification.delivery;

import static io.zonewatch.notification.Scenario.reminders;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailbox.Mail;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Owner;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.obligation.ObligationTable;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reminder's way from the decision to the recipient's side, and what may go wrong on it. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class DeliveryTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    @Inject
    Claims claims;

    @Inject
    Freshness freshness;

    @Inject
    Breakers breakers;

    @Inject
    KeptBack keptBack;

    @Inject
    Ledger ledger;

    @Inject
    DeliverySettings settings;

    @Inject
    BusinessClock clock;

    @Inject
    Clock system;

    @Inject
    ClaimRows claimRows;

    @Inject
    ObligationTable obligations;

    private Zone zone;
    private Instant due;

    @BeforeEach
    void aZone() {
        scenario.begin();
        zone = Zone.registered();
        due = scenario.dueAhead();
    }

    @Test
    void whatCouldNotLeaveIsWithdrawnByTheSubmission() {
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
        Mailbox.close();
        scenario.jump(scenario.step(due, 1));
        awaitReminders("PENDING", 2);

        zone.tell(new Owed(PERIOD, 2, "SUBMITTED", 1, due));
        awaitReminders("CANCELLED", 2);
        Mailbox.open();
        scenario.rest();

        assertThat(reminders(zone.obligation(PERIOD)))
                .endsWith("1 T+1 STATISTICIAN CANCELLED SUBMITTED", "1 T+1 ZONE_LEADER CANCELLED SUBMITTED");
        assertThat(Mailbox.to(zone.statistician())).isEmpty();
    }

    @Test
    void whatCouldNotLeaveIsWithdrawnWhenThePeopleAreErased() {
        Zone other = Zone.registered();
        for (Zone each : List.of(zone, other)) {
            each.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        }
        scenario.rest();
        Mailbox.close();
        scenario.jump(scenario.step(due, 1));
        awaitReminders("PENDING", 2);

        zone.eraseContacts();
        awaitReminders("CANCELLED", 2);
        Mailbox.open();
        scenario.rest();

        assertThat(reminders(zone.obligation(PERIOD)))
                .endsWith(
                        "1 T+1 STATISTICIAN CANCELLED RECIPIENT_ERASED",
                        "1 T+1 ZONE_LEADER CANCELLED RECIPIENT_ERASED",
                        "1 T+1 - FAILED NO_RECIPIENT");
        assertThat(Mailbox.to(zone.statistician())).isEmpty();
        assertThat(Mailbox.to(other.statistician())).hasSize(1);
    }

    @Test
    void whatCouldNotLeaveLeavesOnceTheServerIsBack() {
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
        Mailbox.close();
        scenario.jump(scenario.step(due, 1));
        await().until(() -> attempts() > 0);

        Mailbox.open();
        scenario.rest();

        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
        assertThat(Mailbox.to(zone.leader())).hasSize(1).allSatisfy(mail -> {
            assertThat(mail.text()).startsWith("Dear Li Si,");
            assertThat(mail.html()).contains("<html lang=\"en\">").contains("<p>Dear Li Si,</p>");
        });
        assertThat(jdbc.query(
                        "select distinct a.action from audit_entry a join reminder r on a.subject_id = r.id::text"
                                + " where a.subject_type = 'reminder' and r.obligation = ? and r.step = 'T+1'",
                        row -> row.getString(1),
                        zone.obligation(PERIOD)))
                .containsExactlyInAnyOrder("delivery.queued", "delivery.sent", "delivery.accepted");
    }

    @Test
    void aLaterStepTakesThePlaceOfOneThatStillWaits() {
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
        Mailbox.close();
        scenario.jump(scenario.step(due, 1));
        awaitReminders("PENDING", 2);
        isTriedMuchLater(2); // what is just being tried may finish
        scenario.jump(scenario.step(due, 3));
        awaitStep("T+3");
        awaitNoneUnderWay("T+1");

        Mailbox.open();
        scenario.rest();

        assertThat(Mailbox.to(zone.statistician())).hasSize(1).allMatch(mail -> mail.subject()
                .startsWith("催报通知书"));
        assertThat(reminders(zone.obligation(PERIOD)))
                .contains(
                        "1 T+1 STATISTICIAN SUPERSEDED LATER_STEP",
                        "1 T+1 ZONE_LEADER SUPERSEDED LATER_STEP",
                        "1 T+3 STATISTICIAN SENT");
    }

    @Test
    void aNoticeThatStillWaitsGoesOutBesideTheEscalation() {
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
        Mailbox.close();
        scenario.jump(scenario.step(due, 3));
        awaitStep("T+3");
        scenario.jump(scenario.step(due, 5));
        awaitStep("T+5");

        Mailbox.open();
        scenario.rest();

        assertThat(reminders(zone.obligation(PERIOD)))
                .contains("1 T+3 STATISTICIAN SENT", "1 T+3 ZONE_LEADER SENT", "1 T+5 OFFICE SENT");
    }

    @Test
    void aCourtesyThatCouldNotLeaveBeforeTheDueTimeDoesNotLeaveAfterIt() {
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
        Mailbox.close();
        scenario.jump(scenario.step(due, 0));
        awaitReminders("PENDING", 1);
        scenario.jump(due.plusSeconds(60));
        awaitReminders("PENDING", 0);

        Mailbox.open();
        scenario.rest();

        assertThat(Mailbox.to(zone.statistician())).isEmpty();
        assertThat(reminders(zone.obligation(PERIOD)))
                .containsExactly("1 T-3 - SUPERSEDED LATER_STEP", "1 T STATISTICIAN SUPERSEDED DUE_PASSED");
    }

    /** To the tables and the mail server a mark that fails looks like a process that was killed after the acceptance. */
    @Test
    void whatWasAcceptedButNotMarkedIsSentAgainUnderTheSameIdAndNothingElse() {
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
        try (Owner.Stumbling mark = Owner.stumbleTwice(
                "reminder",
                "new.state = 'SENT' and new.recipient_key like 'STATISTICIAN%' and new.obligation = '"
                        + zone.obligation(PERIOD) + "'")) {
            scenario.jump(scenario.step(due, 3));
            await().until(mark::times, times -> times == 2);
        }
        Owner.endLeases("recipient_key like 'STATISTICIAN%' and obligation = '" + zone.obligation(PERIOD) + "'");
        scenario.rest();

        List<String> ids = Stream.of(zone.statistician(), zone.leader())
                .flatMap(address -> Mailbox.to(address).stream())
                .map(Mail::messageId)
                .toList();
        assertThat(ids).hasSize(3);
        assertThat(ids.stream().distinct()).hasSize(2);
        assertThat(count("select count(*) from reminder where state = 'SENT' and obligation = ?"))
                .isEqualTo(2);
        assertThat(count("select count(*) from notice where obligation = ?")).isEqualTo(1);
        assertThat(count("select count(*) from outbox where topic like '%notices%' and record_key = ?"))
                .isEqualTo(1);
    }

    @Test
    void aNewStateAndItsCancellationsAreTakenTogetherOrNotAtAll() {
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
        Mailbox.close();
        scenario.jump(scenario.step(due, 1));
        awaitReminders("PENDING", 2);
        isTriedMuchLater(2); // what is just being tried is not cancelled
        try (Owner.Stumbling cancel = Owner.stumble(
                "reminder", "new.state = 'CANCELLED' and new.obligation = '" + zone.obligation(PERIOD) + "'")) {
            zone.tell(new Owed(PERIOD, 2, "SUBMITTED", 1, due));
            await().until(() -> cancel.times() > 2);
            assertThat(jdbc.queryOne(
                            "select state from obligation where id = ?",
                            row -> row.getString(1),
                            zone.obligation(PERIOD)))
                    .contains("OPEN");
        }

        awaitReminders("CANCELLED", 2);
        Mailbox.open();
        scenario.rest();
        assertThat(Mailbox.to(zone.statistician())).isEmpty();
    }

    @Test
    void whereSubmissionsAndRemindersRaceAMailLeftExactlyIfItSaysSo() {
        List<Zone> zones = Stream.generate(Zone::registered).limit(20).toList();
        zones.forEach(each -> each.tell(new Owed(PERIOD, 1, "OPEN", 1, due)));
        scenario.rest();

        scenario.jump(scenario.step(due, 1));
        zones.forEach(each -> each.tell(new Owed(PERIOD, 2, "SUBMITTED", 1, due)));
        scenario.rest();

        for (Zone each : zones) {
            int mails = Mailbox.to(each.statistician()).size()
                    + Mailbox.to(each.leader()).size();
            long sent = reminders(each.obligation(PERIOD)).stream()
                    .filter(reminder -> reminder.contains("SENT"))
                    .count();
            assertThat((long) mails).isEqualTo(sent);
        }
    }

    @Test
    void severalReplicasNeverClaimTheSameReminder() {
        List<Zone> zones = Stream.generate(Zone::registered).limit(40).toList();
        zones.forEach(each -> each.tell(new Owed(PERIOD, 1, "OPEN", 1, due)));
        scenario.rest();
        Mailbox.close();
        scenario.jump(scenario.step(due, 1));
        awaitAllPlanned(zones);
        Fresh fresh = await().until(freshness::look, Optional::isPresent).orElseThrow();

        List<Long> claimed = IntStream.range(0, 4)
                .parallel()
                .mapToObj(replica -> claims.claim(fresh, EnumSet.allOf(ChannelCode.class)))
                .flatMap(batch -> batch.stream().map(Claim::id))
                .toList();

        assertThat(claimed).doesNotHaveDuplicates();
        Owner.endLeases(claimed);
        Mailbox.open();
        scenario.rest();
        assertThat(zones)
                .allSatisfy(each -> assertThat(Mailbox.to(each.statistician())).hasSize(1));
    }

    /** By its own clock all leases are over. */
    @Test
    void aReplicaWhoseClockIsAheadTakesNothingThatAnotherSends() {
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
        Mailbox.close();
        scenario.jump(scenario.step(due, 1));
        awaitReminders("PENDING", 2);
        assertThat(leasedByAnother()).isEqualTo(2);
        jdbc.update("delete from channel_breaker");
        Fresh fresh = await().until(freshness::look, Optional::isPresent).orElseThrow();

        List<Claim> taken = QuarkusTransaction.requiringNew()
                .call(() -> replicaAhead().claim(fresh, EnumSet.allOf(ChannelCode.class)));

        assertThat(taken).extracting(claim -> claim.obligation().id()).doesNotContain(zone.obligation(PERIOD));
        Owner.endLeases("obligation = '" + zone.obligation(PERIOD) + "'");
        Mailbox.open();
        scenario.rest();
        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
    }

    /** Also where this replica had a lease: what it would write down of that comes too late then. */
    private int leasedByAnother() {
        return jdbc.update(
                "update reminder set lease_until = clock_timestamp() + interval '2 minutes', attempt_at = now()"
                        + " where obligation = ? and state = 'PENDING'",
                zone.obligation(PERIOD));
    }

    private Claims replicaAhead() {
        Clock ahead = Clock.offset(system, Duration.ofMinutes(30));
        ClaimTable rows = new ClaimTable(jdbc, claimRows, obligations, settings, clock, ahead);
        return new Claims(
                freshness,
                breakers,
                keptBack,
                ledger,
                settings,
                clock,
                rows,
                new DigestTable(jdbc, rows, clock, ahead));
    }

    private void awaitAllPlanned(List<Zone> zones) {
        String[] obligations =
                zones.stream().map(each -> each.obligation(PERIOD)).toArray(String[]::new);
        await().until(() -> jdbc.queryOne(
                                "select count(*) from reminder where step = 'T+1' and obligation = any(?)",
                                row -> row.getLong(1),
                                (Object) obligations)
                        .orElseThrow()
                == 2L * zones.size());
    }

    private void awaitReminders(String state, int number) {
        await().until(() ->
                count("select count(*) from reminder where obligation = ? and state = '" + state + "'") == number);
    }

    private void isTriedMuchLater(int number) {
        await().until(
                        () -> jdbc.update(
                                "update reminder set attempt_at = now() + interval '1 hour' where obligation = ? and state = 'PENDING'"
                                        + " and (lease_until is null or lease_until <= now())",
                                zone.obligation(PERIOD)),
                        times -> times == number);
    }

    private void awaitStep(String step) {
        await().until(() -> count("select count(*) from reminder where obligation = ? and step = '" + step + "'") > 0);
    }

    /** What is claimed may finish, so it must not be on its way any more when the server is back. */
    private void awaitNoneUnderWay(String step) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        count("select count(*) from reminder where obligation = ? and state = 'PENDING' and step = '"
                                        + step + "' and lease_until is not null")
                                == 0);
    }

    private long attempts() {
        return count("select coalesce(max(attempts), 0) from reminder where obligation = ?");
    }

    private long count(String sql) {
        return jdbc.queryOne(sql, row -> row.getLong(1), zone.obligation(PERIOD))
                .orElseThrow();
    }
}
