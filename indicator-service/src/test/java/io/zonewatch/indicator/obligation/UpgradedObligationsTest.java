package io.zonewatch.indicator.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.testing.Upgrade;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was owed, reported and published before an upgrade is told after it as if it had been told all along. */
class UpgradedObligationsTest {

    private static Upgrade upgrade;

    @BeforeAll
    static void aYearOfBefore() throws SQLException {
        upgrade = Upgrade.of("indicator_upgrade", "1050");
        upgrade.run("""
                insert into catalogue (version, state, published_at, sequence, content) values
                  (1, 'PUBLISHED', '2015-11-01T00:00Z', 2, '{"validFrom":"2015-01"}'),
                  (2, 'PUBLISHED', '2015-12-01T00:00Z', 2, '{"validFrom":"2016-01","validTo":"2016-12"}'),
                  (3, 'PUBLISHED', '2016-01-01T00:00Z', 2, '{"validFrom":"2017-01"}'),
                  (4, 'DRAFT', null, 1, '{"validFrom":"2018-01"}');
                insert into unit (code, kind, sequence, planned) values ('U0011', 'ZONE', 1, true);
                insert into form (code, sequence) values ('M-IND', 1);
                """);
        owed("in-time", 1, "ACCEPTED", "ON_TIME");
        reported("in-time", 1, 1, "ON_TIME");
        owed("late-then-returned", 2, "SUBMITTED", "ON_TIME");
        ended("late-then-returned", 1, "RETURNED", "OVERDUE");
        reported("late-then-returned", 1, 1, "OVERDUE");
        reported("late-then-returned", 2, 2, "ON_TIME");
        owed("reopened-and-sent", 2, "SUBMITTED", "ON_TIME");
        ended("reopened-and-sent", 1, "REOPENED", "MISSED");
        reported("reopened-and-sent", 1, 2, "ON_TIME");
        owed("reopened-and-awaited", 2, "OPEN", "ON_TIME");
        ended("reopened-and-awaited", 1, "REOPENED", "NOTICED");
        owed("reopened-after-a-return", 3, "OPEN", "ON_TIME");
        ended("reopened-after-a-return", 1, "RETURNED", "ON_TIME");
        ended("reopened-after-a-return", 2, "REOPENED", "MISSED");
        reported("reopened-after-a-return", 1, 1, "ON_TIME");
        owed("reopened-in-time", 2, "SUBMITTED", "OVERDUE");
        ended("reopened-in-time", 1, "REOPENED", "ON_TIME");
        reported("reopened-in-time", 1, 2, "OVERDUE");
        owed("never-sent", 1, "OPEN", "NOTICED");
        upgrade.toPresent();
    }

    @Test
    void aUnitIsJudgedByWhenItsReportFirstCame() throws SQLException {
        assertThat(upgrade.rows("select id, judged from obligation order by id"))
                .containsExactly(
                        "in-time|ON_TIME",
                        "late-then-returned|OVERDUE",
                        "never-sent|null",
                        "reopened-after-a-return|ON_TIME",
                        "reopened-and-awaited|NOTICED",
                        "reopened-and-sent|MISSED",
                        "reopened-in-time|OVERDUE");
    }

    @Test
    void whatWaitsForAReviewerOrATermIsHeldAgainstTheRulesOnceMore() throws SQLException {
        assertThat(upgrade.rows("select id from obligation where rule_revision = -1 order by id"))
                .containsExactly("late-then-returned", "never-sent", "reopened-and-sent", "reopened-in-time");
        assertThat(upgrade.rows("select code from unit where not planned")).containsExactly("U0011");
    }

    @Test
    void aCatalogueThatGaveWayNamesTheOneThatCame() throws SQLException {
        assertThat(upgrade.rows(
                        "select version, superseded_by, first_month, last_month from catalogue order by version"))
                .containsExactly(
                        "1|2|2015-01|9999-12",
                        "2|3|2016-01|2016-12",
                        "3|null|2017-01|9999-12",
                        "4|null|2018-01|9999-12");
    }

    private static void owed(String id, int round, String state, String lateness) throws SQLException {
        upgrade.run("""
                insert into obligation (id, unit, kind, division, form, form_version, frequency, period, period_end, state, lateness,
                  round, open_at, round_started_at, rule_revision, sequence)
                select '%1$s', 'U0011', 'ZONE', '341700', 'M-IND', 1, 'MONTHLY', p::text, '2016-03-31', '%2$s', '%3$s', %4$d,
                  '2016-04-01T00:00Z', '2016-04-01T00:00Z', 1, 1
                from (select '1900-' || count(*) as p from obligation) as one
                """.formatted(id, state, lateness, round));
    }

    private static void ended(String id, int round, String by, String lateness) throws SQLException {
        upgrade.run("""
                insert into past_round (obligation, round, started_at, ended_at, lateness, ended_by)
                values ('%s', %d, '2016-04-01T00:00Z', '2016-04-20T00:00Z', '%s', '%s')
                """.formatted(id, round, lateness, by));
    }

    private static void reported(String id, int revision, int round, String lateness) throws SQLException {
        upgrade.run("""
                insert into submission (obligation, revision, round, form_version, catalogue_version, lateness, submitted_at, submitted_by,
                  created, updated, unchanged, removed)
                values ('%s', %d, %d, 1, 1, '%s', '2016-04-21T00:00Z', 'somebody', 1, 0, 0, 0)
                """.formatted(id, revision, round, lateness));
    }
}
