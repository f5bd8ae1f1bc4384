package io.zonewatch.notification.delivery;

import static io.zonewatch.notification.Scenario.reminders;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.channel.Letters;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.notification.text.Texts;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What leaves together, where one of it cannot be made or breaks its channel. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class HandoverTest {

    private static final Answer TAKEN = new Answer.Accepted("ok");
    private static final Answer UNMADE = new Answer.NotNow("cannot be made");
    private static final Instant DIGEST = Instant.parse("2016-03-11T08:00:00Z");

    /** A text that nobody knows. */
    private static final String MISSING = "missing";

    private static final String BREAKS = "breaks";

    @Inject
    Texts texts;

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    @Inject
    Clock system;

    private final List<String> handedOver = new ArrayList<>();
    private final List<Claim> leftTheDigest = new ArrayList<>();
    private boolean timeLeft = true;

    @Test
    void whatCannotBeMadeIsAnAttemptAndTheOthersLeave() {
        List<Attempt> attempts = hand(claim(1, "T+1", null), claim(2, "T+1", MISSING), claim(3, "T+1", null));

        assertThat(answers(attempts)).containsExactlyInAnyOrder("1 " + TAKEN, "2 " + UNMADE, "3 " + TAKEN);
        assertThat(attempts)
                .filteredOn(attempt -> !attempt.wasHandedOver())
                .extracting(attempt -> attempt.claim().id())
                .containsExactly(2L);
    }

    @Test
    void whereOneBreaksTheChannelEachIsHandedOverByItself() {
        List<Attempt> attempts = hand(claim(1, "T+1", null), claim(2, BREAKS, null), claim(3, "T+3", null));

        assertThat(answers(attempts)).containsExactly("1 " + TAKEN, "2 " + UNMADE, "3 " + TAKEN);
        assertThat(handedOver).containsExactly("T+1", "T+3");
    }

    @Test
    void aDigestLeavesWithoutTheLineThatCannotBeSaid() {
        Claim unsayable = inDigest(2, false);

        List<Attempt> attempts = hand(inDigest(1, true), unsayable, inDigest(3, true));

        assertThat(answers(attempts)).containsExactlyInAnyOrder("1 " + TAKEN, "2 " + UNMADE, "3 " + TAKEN);
        assertThat(leftTheDigest).containsExactly(unsayable);
        assertThat(handedOver).hasSize(1);
    }

    @Test
    void forWhatNoTimeIsLeftNothingComes() {
        timeLeft = false;

        assertThat(hand(claim(1, "T+1", null))).isEmpty();
        assertThat(handedOver).isEmpty();
    }

    @Test
    void itIsTriedAgainAndGivenUpInTheEndBesideWhatLeaves() {
        Instant due = scenario.dueAhead();
        Zone zone = scenario.owing("2016-02", due);
        Mailbox.close();
        scenario.jump(scenario.step(due, 1));
        await().until(() -> spoil(zone) == 1);
        Mailbox.open();
        await().until(() -> answers(zone) > 1);

        assertThat(reminders(zone.obligation("2016-02"))).contains("1 T+1 STATISTICIAN PENDING");
        await().until(() -> Mailbox.to(zone.leader()).size() == 1);
        jdbc.update(
                "update reminder set waited = interval '48 hours' where obligation = ? and state = 'PENDING'",
                zone.obligation("2016-02"));
        scenario.rest();

        assertThat(reminders(zone.obligation("2016-02")))
                .contains("1 T+1 STATISTICIAN FAILED GAVE_UP", "1 T+1 ZONE_LEADER SENT");
        Letters.administrator()
                .get("/api/v1/undelivered")
                .then()
                .statusCode(200)
                .body("items.findAll { it.unit == '" + zone.code() + "' }.answer", hasItem("cannot be made"));
    }

    private List<Attempt> hand(Claim... claims) {
        return new Handover(system, leftTheDigest::addAll)
                .of(new Parcels.Parcel(new Gathering(), List.of(claims)), texts.about(Set.of("U0011")), () -> timeLeft);
    }

    private static List<String> answers(List<Attempt> attempts) {
        return attempts.stream()
                .map(attempt -> attempt.claim().id() + " " + attempt.answer())
                .toList();
    }

    private static Claim claim(long id, String step, String text) {
        return claim(id, step, text, Letters.about("341700").about(), Claim.Person.UNKNOWN);
    }

    /** A line of a digest is said by the digest's own text, so it fails by what it is about: a form without names. */
    private static Claim inDigest(long id, boolean sayable) {
        Obligation fine = Letters.about("341700").about();
        Obligation unnamed = new Obligation(
                fine.id(),
                fine.sequence(),
                fine.unit(),
                fine.division(),
                fine.form(),
                sayable ? fine.formNames() : null,
                fine.period(),
                fine.state(),
                fine.round(),
                fine.dueAt(),
                null);
        return claim(id, "T+1", null, unnamed, new Claim.Person("sub-1", Preferences.NONE, DIGEST));
    }

    private static Claim claim(long id, String step, String text, Obligation obligation, Claim.Person person) {
        Message about = Letters.about("341700");
        return new Claim(
                id,
                obligation,
                Duty.REPORT,
                1,
                step,
                about.kind(),
                "STATISTICIAN/a",
                about.to(),
                ChannelCode.WECOM,
                "逾期",
                null,
                text,
                null,
                null,
                Claim.Tried.NEVER,
                Instant.EPOCH,
                Instant.EPOCH,
                person,
                false,
                false,
                false);
    }

    private int spoil(Zone zone) {
        return jdbc.update(
                "update reminder set text = ? where obligation = ? and state = 'PENDING' and step = 'T+1' and lease_until is null"
                        + " and recipient_key like 'STATISTICIAN%'",
                MISSING, zone.obligation("2016-02"));
    }

    private int answers(Zone zone) {
        return jdbc.queryOne(
                        "select answers from reminder where obligation = ? and text = ?",
                        row -> row.getInt(1),
                        zone.obligation("2016-02"),
                        MISSING)
                .orElse(0);
    }

    /** A channel that can do nothing with what is said of one step, whatever else leaves with it. */
    private final class Gathering implements GatheringChannel {

        @Override
        public ChannelCode code() {
            return ChannelCode.WECOM;
        }

        @Override
        public List<Answer> deliver(List<Message> messages) {
            if (messages.stream().map(Message::step).anyMatch(BREAKS::equals)) {
                throw new IllegalStateException("a secret that cannot be opened");
            }
            messages.stream().map(Message::step).forEach(handedOver::add);
            return Stream.generate(() -> TAKEN).limit(messages.size()).toList();
        }
    }
}
