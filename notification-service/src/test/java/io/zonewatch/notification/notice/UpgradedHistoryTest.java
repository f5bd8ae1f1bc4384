package io.zonewatch.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.testing.Upgrade;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What became of messages before that was a history is a history after the upgrade, and told as it was told before. */
class UpgradedHistoryTest {

    private static final String SERVED = "2016-03-15 01:00:00+00";
    private static final String BACK = "2016-03-16 01:00:00+00";
    private static final String AGAIN = "2016-03-17 01:00:00+00";
    private static final String LATER = "2016-03-18 01:00:00+00";

    private static final String GONE = "5.1.1 no such mailbox";
    private static final String RETURNED = "RETURNED|" + BACK + "|" + GONE + "|null|null";

    private static Upgrade upgrade;

    @BeforeAll
    static void messagesOfBefore() throws SQLException {
        upgrade = Upgrade.of("notification_history", "1065");
        notice("stands", null, null);
        sent(1, "stands", "EMAIL", SERVED);
        notice("came-back", BACK, null);
        failed(2, "came-back");
        notice("by-another", BACK, AGAIN);
        failed(3, "by-another");
        sent(4, "by-another", "INBOX", AGAIN);
        notice("by-the-same", BACK, AGAIN);
        sent(5, "by-the-same", "EMAIL", AGAIN);
        report(5);
        notice("waiting", BACK, null);
        triedAgain(6, "waiting");
        notice("waited", BACK, null);
        triedAgain(7, "waited");
        notice("one-of-two", null, null);
        sent(8, "one-of-two", "INBOX", SERVED);
        failed(9, "one-of-two");
        reminder(10, "courtesy", "COURTESY", "EMAIL", "FAILED", "BOUNCED", SERVED);
        report(10);
        upgrade.to("1067").run("""
                update reminder set state = 'SENT', sent_at = '%1$s' where id = 7;
                update served_notice set accepted_at = '%1$s' where reminder = 7;
                """.formatted(LATER)).toPresent();
    }

    @Test
    void aNoticeOfWhichAMessageStandsStands() throws SQLException {
        assertThat(standing("stands", null)).isEqualTo("null|null");
        assertThat(standing("one-of-two", null)).isEqualTo("null|null");
    }

    @Test
    void aNoticeThatCameBackIsNotServed() throws SQLException {
        assertThat(standing("came-back", null)).isEqualTo(BACK + "|null");
        assertThat(standing("came-back", SERVED)).isEqualTo("null|null");
    }

    @Test
    void aNoticeThatWasServedAgainHadComeBack() throws SQLException {
        assertThat(standing("by-another", null)).isEqualTo(BACK + "|" + AGAIN);
        assertThat(standing("by-another", BACK)).isEqualTo(BACK + "|null");
        assertThat(standing("by-the-same", null)).isEqualTo(BACK + "|" + AGAIN);
        assertThat(standing("by-the-same", SERVED)).isEqualTo("null|null");
    }

    @Test
    void aNoticeThatIsTriedAgainIsNotServedUntilItIsTaken() throws SQLException {
        assertThat(standing("waiting", null)).isEqualTo(BACK + "|null");
        assertThat(standing("waited", BACK)).isEqualTo(BACK + "|null");
        assertThat(standing("waited", null)).isEqualTo(BACK + "|" + LATER);
    }

    @Test
    void theMessagesOfANoticeAreKeptAsTheyWereServed() throws SQLException {
        assertThat(passages(3)).containsExactly("TAKEN|" + SERVED + "|250 3|m-3|said", RETURNED);
        assertThat(passages(4)).containsExactly("TAKEN|" + AGAIN + "|250 4|m-4|said");
        assertThat(passages(7))
                .containsExactly("TAKEN|" + SERVED + "|250 7|m-7|said", RETURNED, "TAKEN|" + LATER + "|250 7|m-7|said");
    }

    @Test
    void whatAReportSaidIsNotWhatWasSaidWhenItWasTaken() throws SQLException {
        assertThat(passages(10)).containsExactly("TAKEN|" + SERVED + "|null|null|null", RETURNED);
    }

    private static String standing(String obligation, String moment) throws SQLException {
        return upgrade.rows(
                        "select s.came_back_at, s.served_again_at from notice n " + Standings.STANDING
                                + " where n.obligation = ?",
                        moment,
                        obligation)
                .getFirst();
    }

    private static List<String> passages(long reminder) throws SQLException {
        return upgrade.rows(
                "select event, at, answer, message, body from passage where reminder = ? order by id", reminder);
    }

    private static void notice(String obligation, String cameBack, String servedAgain) throws SQLException {
        upgrade.run("""
                insert into notice (id, obligation, round, step, served_at, came_back_at, served_again_at)
                values (gen_random_uuid(), '%s', 1, 'T+3', '%s', %s, %s)
                """.formatted(obligation, SERVED, quoted(cameBack), quoted(servedAgain)));
    }

    private static void sent(long id, String obligation, String channel, String at) throws SQLException {
        notice(id, obligation, channel, "SENT", null, at);
    }

    private static void failed(long id, String obligation) throws SQLException {
        notice(id, obligation, "EMAIL", "FAILED", "BOUNCED", SERVED);
        report(id);
    }

    private static void triedAgain(long id, String obligation) throws SQLException {
        notice(id, obligation, "EMAIL", "PENDING", null, SERVED);
        report(id);
    }

    /** A message of a formal notice, and what is kept of how it was taken. */
    private static void notice(long id, String obligation, String channel, String state, String reason, String takenAt)
            throws SQLException {
        reminder(id, obligation, "FORMAL_NOTICE", channel, state, reason, takenAt);
        upgrade.run("""
                insert into served_notice (reminder, obligation, round, step, message, answer, subject, body, digest, accepted_at)
                values (%1$d, '%2$s', 1, 'T+3', 'm-%1$d', '250 %1$d', 'notice', 'said', 'd', '%3$s')
                """.formatted(id, obligation, takenAt));
    }

    private static void reminder(
            long id, String obligation, String kind, String channel, String state, String reason, String sentAt)
            throws SQLException {
        upgrade.run("""
                insert into reminder (id, obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, state, reason, answer, due_at, created_at, sent_at, recorded_at,
                  attempt_at)
                overriding system value
                values (%1$d, '%2$s', 1, 'T+3', 'STATISTICIAN %1$d', '%3$s', '%4$s', 'U0011', '341700', 'M-IND', '2016-02', 1, 1,
                  '{"email":"a@example.invalid"}', '%5$s', %6$s, '%7$s', '%8$s', '%8$s', '%8$s', '%8$s', '%8$s')
                """.formatted(id, obligation, channel, kind, state, quoted(reason), GONE, sentAt));
    }

    private static void report(long reminder) throws SQLException {
        upgrade.run(
                "insert into bounce (report, reminder, answer, came_back_at) values ('r-%1$d', %1$d, '%2$s', '%3$s')"
                        .formatted(reminder, GONE, BACK));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "'" + text + "'";
    }
}
