package io.zonewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.testing.Upgrade;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a version before has left presses nobody whose report may be done, and wakes nobody who has not asked for it. */
class UpgradeTest {

    private static Upgrade upgrade;

    @BeforeAll
    static void whatAVersionBeforeHasLeft() throws SQLException {
        upgrade = Upgrade.of("notification_upgrade", "1088").run("""
                insert into preference (sub, version, body) values
                  ('asked', 1, '{"locale":"en","workingTimeOnly":true}'), ('silent', 1, '{"locale":"en","workingTimeOnly":false}');
                """);
        owed("unread");
        letter("unread", null);
        owed("replayed");
        letter("replayed", "now()");
        owed("known-later");
        letter("known-later", null);
        upgrade.run(
                "update obligation_history set told_at = now() + interval '1 minute' where obligation = 'known-later'");
        owed("read");
        upgrade.toPresent();
    }

    @Test
    void aReportWhoseLastStateWasPutAsideIsInDoubtUnlessALaterOneIsKnown() throws SQLException {
        assertThat(upgrade.rows("select id from obligation where in_doubt")).containsExactly("unread");
    }

    @Test
    void theInstallationsHoursHoldForWhoHasNotAskedForAny() throws SQLException {
        assertThat(upgrade.rows(
                        "select sub, version, body->>'workingTimeOnly', body->>'locale' from preference order by sub"))
                .isEqualTo(List.of("asked|1|true|en", "silent|2|null|en"));
    }

    private static void owed(String id) throws SQLException {
        upgrade.run("""
                insert into obligation (id, sequence, unit, division, form, form_name_zh, form_name_en, period, state, round)
                values ('%1$s', 1, 'U0011', '341700', 'M-IND', 'x', 'x', '2016-02', 'OPEN', 1);
                insert into obligation_history (obligation, sequence, told_at, unit, division, form, form_name_zh, form_name_en, period,
                  state, round)
                values ('%1$s', 1, '2016-02-01 00:00:00+00', 'U0011', '341700', 'M-IND', 'x', 'x', '2016-02', 'OPEN', 1);
                """.formatted(id));
    }

    private static void letter(String key, String replayedAt) throws SQLException {
        upgrade.run("""
                insert into dead_letter (projection, topic, partition, record_offset, record_key, reason, replayed_at)
                values ('obligations', 'a topic', 0, (select count(*) from dead_letter), '%s', 'a reason', %s)
                """.formatted(key, replayedAt));
    }
}
