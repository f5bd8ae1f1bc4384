package io.zonewatch.notification.delivery;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.channel.Letters;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Patience;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came of attempts is written together, and nothing is written because of another. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class BookkeepingTest {

    private static final Answer TAKEN = new Answer.Accepted("SMTP 250");

    private static final Answer AWAY = new Answer.Down("away");

    /** What no database takes. */
    private static final Answer UNWRITABLE = new Answer.Accepted("SMTP 250 \0");

    @Inject
    Bookkeeping bookkeeping;

    @Inject
    Outcomes outcomes;

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    @Inject
    Clock system;

    private final String step = "B" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void begin() {
        scenario.begin();
    }

    @AfterEach
    void nothingIsLeftToBeClaimed() {
        jdbc.update("delete from reminder where step like ?", step + "%");
    }

    @Test
    void whatCannotBeWrittenDownTakesNoOtherWithIt() {
        List<Claim> claims = claims(3);

        bookkeeping.write(List.of(
                attempt(claims.get(0), TAKEN), attempt(claims.get(1), UNWRITABLE), attempt(claims.get(2), TAKEN)));

        assertThat(states()).containsExactly("SENT 1", "PENDING 0", "SENT 1");
        assertThat(ledger())
                .containsExactly("delivery.sent", "delivery.accepted", "delivery.sent", "delivery.accepted");
    }

    @Test
    void everyAnswerIsWrittenOnceWhoeverWritesIt() {
        List<Claim> claims = claims(40);

        claims.parallelStream()
                .map(claim -> attempt(claim, claim.id() % 2 == 0 ? TAKEN : new Answer.Refused("no")))
                .forEach(attempt -> {
                    bookkeeping.write(List.of(attempt));
                    assertThat(state(attempt.claim())).isNotEqualTo("PENDING 0");
                });

        assertThat(states())
                .isEqualTo(claims.stream()
                        .map(claim -> claim.id() % 2 == 0 ? "SENT 1" : "FAILED 1")
                        .toList());
        assertThat(ledger()).hasSize(60).filteredOn("delivery.bounced"::equals).hasSize(20);
    }

    @Test
    void aSecondAnswerForTheSameMessageIsNotNoted() {
        Claim claim = claims(1).getFirst();

        bookkeeping.write(List.of(attempt(claim, TAKEN)));
        bookkeeping.write(List.of(attempt(claim, TAKEN)));

        assertThat(states()).containsExactly("SENT 1");
        assertThat(ledger()).containsExactly("delivery.sent", "delivery.accepted");
    }

    /** A replica that slept while another sent what it had claimed wakes up, and that mail has come back meanwhile. */
    @Test
    void whatCameBackIsNotSentByALateAnswer() {
        Claim claim = claims(1).getFirst();
        jdbc.update("update reminder set state = 'FAILED', reason = 'BOUNCED' where id = ?", claim.id());

        bookkeeping.write(List.of(attempt(claim, TAKEN)));

        assertThat(states()).containsExactly("FAILED 0");
        assertThat(ledger()).isEmpty();
    }

    /** Two replicas write down second messages of the same two notices, one of them in the other order. */
    @Test
    void secondMessagesOfTwoNoticesWaitForEachOtherInOneOrder() {
        List<Claim> first = Stream.of("a", "b").map(each -> notice(each, 0)).toList();
        outcomes.record(first.stream().map(claim -> attempt(claim, TAKEN)).toList());
        List<Attempt> oneWay =
                Stream.of("a", "b").map(each -> attempt(notice(each, 1), TAKEN)).toList();
        List<Attempt> otherWay =
                Stream.of("b", "a").map(each -> attempt(notice(each, 2), TAKEN)).toList();

        List<CompletableFuture<Void>> replicas = QuarkusTransaction.requiringNew()
                .timeout(Patience.SECONDS)
                .call(() -> {
                    jdbc.query("select 1 from notice where step = ? for update", row -> true, step + "a");
                    CompletableFuture<Void> one = written(oneWay);
                    await().until(() -> waitingAtTheNotice() == 1);
                    CompletableFuture<Void> other = written(otherWay);
                    await().until(() -> waitingAtTheNotice() == 2);
                    return List.of(one, other);
                });

        assertThat(replicas).allSatisfy(replica -> assertThat(replica).succeedsWithin(Patience.LONG_ENOUGH));
    }

    /** A system or a telephone takes a subject beside the notice: nobody was served by that. */
    @Test
    void aNoticeIsServedByWhatCarriesItsWordsToAPersonAndByNothingElse() {
        for (ChannelCode channel : List.of(ChannelCode.WEBHOOK, ChannelCode.SMS, ChannelCode.DINGTALK)) {
            bookkeeping.write(List.of(attempt(notice("a", 0, channel), TAKEN)));
        }

        assertThat(notices()).isEmpty();
        assertThat(served()).isEmpty();

        bookkeeping.write(List.of(attempt(notice("a", 0, ChannelCode.INBOX), TAKEN)));

        assertThat(notices()).containsExactly(step + "a");
        assertThat(served()).containsExactly("INBOX");
    }

    @Test
    void whatTheWayWasClosedForLeavesByAnotherOneInTheEndIfThatIsAsGood() {
        Instant threeDaysAgo = system.instant().minus(Duration.ofDays(3));
        bookkeeping.write(List.of(
                attempt(notice("a", 0, ChannelCode.WECOM), AWAY),
                attempt(notice("b", 0, ChannelCode.WECOM, threeDaysAgo), AWAY),
                attempt(notice("c", 0, ChannelCode.EMAIL, threeDaysAgo), AWAY)));

        assertThat(waysOf("a")).containsExactly("WECOM PENDING");
        assertThat(waysOf("b")).containsExactly("WECOM FAILED GAVE_UP", "EMAIL PENDING");
        assertThat(waysOf("c")).containsExactly("EMAIL PENDING");
    }

    @Test
    void whoHasChosenTheTelephoneNextIsServedNoNoticeByIt() {
        Instant threeDaysAgo = system.instant().minus(Duration.ofDays(3));
        Claim notice = notice("a", 0, ChannelCode.EMAIL, threeDaysAgo);
        Claim toInbox = notice("b", 0, ChannelCode.EMAIL, threeDaysAgo);
        jdbc.update("update reminder set then_by = '{SMS}' where id = ?", notice.id());
        jdbc.update("update reminder set then_by = '{INBOX}' where id = ?", toInbox.id());

        bookkeeping.write(List.of(attempt(notice, AWAY), attempt(toInbox, AWAY)));

        assertThat(waysOf("a")).containsExactly("EMAIL PENDING");
        assertThat(waysOf("b").getFirst()).isEqualTo("EMAIL FAILED GAVE_UP");
        assertThat(waysOf("b")).hasSize(2);
    }

    private List<String> waysOf(String which) {
        return jdbc.query(
                "select concat_ws(' ', channel, state, reason) from reminder where step = ? order by id",
                row -> row.getString(1),
                step + which);
    }

    private List<String> notices() {
        return jdbc.query("select step from notice where step like ?", row -> row.getString(1), step + "%");
    }

    private List<String> served() {
        return jdbc.query(
                "select r.channel from served_notice s join reminder r on r.id = s.reminder where r.step like ?",
                row -> row.getString(1),
                step + "%");
    }

    private CompletableFuture<Void> written(List<Attempt> attempts) {
        return CompletableFuture.runAsync(() -> outcomes.record(attempts), Thread::startVirtualThread);
    }

    private int waitingAtTheNotice() {
        return jdbc.query(
                        "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'select 1 from notice%'",
                        row -> true)
                .size();
    }

    private Claim notice(String which, int number) {
        return notice(which, number, ChannelCode.EMAIL);
    }

    private Claim notice(String which, int number, ChannelCode channel) {
        return notice(which, number, channel, system.instant());
    }

    private Claim notice(String which, int number, ChannelCode channel, Instant recordedAt) {
        Instant lease = system.instant().plus(Patience.LONG_ENOUGH).truncatedTo(ChronoUnit.MICROS);
        long id = add(step + which, number, channel, lease);
        return claim(id, StepKind.FORMAL_NOTICE, channel, step + which, number, lease, recordedAt);
    }

    private static Attempt attempt(Claim claim, Answer answer) {
        Message about = Letters.about("341700");
        Message message = new Message(
                about.id(),
                claim.id(),
                about.about(),
                about.round(),
                about.step(),
                about.kind(),
                about.to(),
                about.unitOfRecipient(),
                about.subject(),
                about.text());
        return new Attempt(claim, message, claim.recordedAt(), answer);
    }

    /** Claims of reminders that nobody else claims: their lease holds. */
    private List<Claim> claims(int number) {
        Instant lease = system.instant().plus(Patience.LONG_ENOUGH).truncatedTo(ChronoUnit.MICROS);
        return IntStream.range(0, number)
                .mapToObj(each -> claim(
                        add(step, each, ChannelCode.SMS, lease),
                        StepKind.OVERDUE,
                        ChannelCode.SMS,
                        step,
                        each,
                        lease,
                        system.instant()))
                .toList();
    }

    private long add(String step, int number, ChannelCode channel, Instant lease) {
        return jdbc.queryOne("""
                        insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                          ladder_version, obligation_sequence, recipient, subject, state, due_at, created_at, recorded_at, attempt_at,
                          lease_until)
                        values ('U0011_M-IND_2016-02', 1, ?, ?, ?, 'OVERDUE', 'U0011', '341700', 'M-IND', '2016-02', 1, 1,
                          '{"role":"STATISTICIAN","email":"x@example.invalid"}', 'x', 'PENDING', now(), now(), now(), now(), ?) returning id
                        """, row -> row.getLong(1), step, "STATISTICIAN/" + number, channel, lease)
                .orElseThrow();
    }

    private Claim claim(
            long id, StepKind kind, ChannelCode channel, String step, int number, Instant lease, Instant recordedAt) {
        Message about = Letters.about("341700");
        return new Claim(
                id,
                about.about(),
                Duty.REPORT,
                1,
                step,
                kind,
                "STATISTICIAN/" + number,
                about.to(),
                channel,
                "x",
                5,
                null,
                null,
                null,
                Claim.Tried.NEVER,
                recordedAt,
                lease,
                Claim.Person.UNKNOWN,
                false,
                false,
                false);
    }

    private String state(Claim claim) {
        return jdbc.queryOne(
                        "select state || ' ' || attempts from reminder where id = ?",
                        row -> row.getString(1),
                        claim.id())
                .orElseThrow();
    }

    private List<String> states() {
        return jdbc.query(
                "select state || ' ' || attempts from reminder where step = ? and fallback_of is null order by id",
                row -> row.getString(1),
                step);
    }

    private List<String> ledger() {
        return jdbc.query(
                "select a.action from audit_entry a join reminder r on a.subject_type = 'reminder'"
                        + " and a.subject_id = r.id::text where r.step = ? order by a.id",
                row -> row.getString(1),
                step);
    }
}
