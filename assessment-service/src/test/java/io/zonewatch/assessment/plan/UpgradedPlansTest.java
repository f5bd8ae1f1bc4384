package io.zonewatch.assessment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.testing.Upgrade;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Plans of before there were versions have a first one after the upgrade; what topics tell is read anew, what people decided stays. */
class UpgradedPlansTest {

    private static Upgrade upgrade;

    @BeforeAll
    static void aPlanOfBefore() throws SQLException {
        upgrade = Upgrade.of("assessment_upgrade", "1026");
        upgrade.run("""
                insert into plan (code, names, created_at) values ('chizhou', '{"zh":"规划","en":"Plan"}', '2015-11-02T00:00Z');
                insert into target (plan, code, position, form, scope_unit, body) values
                  ('chizhou', 'A', 0, 'M-IND', 'U0001', '{"scope":{"kind":"CITY"},"value":"0.10"}'),
                  ('chizhou', 'B', 1, null, 'U0014', '{"scope":{"kind":"ZONE"}}');
                insert into apportionment (plan, target, version, decided_at, decision) values ('chizhou', 'A', 1, '2016-02-01T00:00Z', '{}');
                insert into work_plan (plan, created_at) values ('chizhou', '2015-11-02T00:00Z');
                insert into task (plan, code, position, year, body, state, due, version)
                  values ('chizhou', 'SURVEY', 0, 2016, '{}', 'STARTED', '2016-12-31', 2);
                insert into projection_state (name, generation) values ('observations-2', 3);
                insert into inbox (projection, event_id) values ('observations-2', gen_random_uuid());
                insert into unit (code, sequence, kind, division) values ('U0001', 1, 'CITY', '341700');
                insert into obligation (id, sequence, unit, division, form, period, exempt) values ('o', 1, 'U0001', '341700', 'M-IND', '2016-02', false);
                insert into accepted_report (obligation, revision, unit, form, period, accepted_at)
                  values ('o', 1, 'U0001', 'M-IND', '2016-02', '2016-03-05T00:00Z');
                insert into observation (obligation, indicator, revision, part, status, value) values ('o', 'I', 1, '', 'REPORTED', 1.10);
                insert into progress (plan, target, period, period_end, provisional, status, reads, point)
                  values ('chizhou', 'A', '2016-02', '2016-02-29', false, 'ON_TRACK', '{o}', '{}');
                """);
        upgrade.toPresent();
    }

    @Test
    void aPlanOfBeforeIsItsFirstVersion() throws SQLException {
        assertThat(upgrade.rows(
                        "select plan, version, valid_from, drafted_at, published_at, assumptions from plan_version"))
                .containsExactly("chizhou|1|null|2015-11-02 00:00:00+00|2015-11-02 00:00:00+00|[]");
        assertThat(
                        upgrade.rows(
                                "select version, code, position, scope_unit, scope_kind, body from target_version order by position"))
                .containsExactly(
                        "1|A|0|U0001|CITY|{\"scope\":{\"kind\":\"CITY\"},\"value\":\"0.10\"}",
                        "1|B|1|U0014|ZONE|{\"scope\":{\"kind\":\"ZONE\"}}");
    }

    @Test
    void whatWasDecidedStays() throws SQLException {
        assertThat(upgrade.rows("select target, version, plan_version, decided_by from apportionment"))
                .containsExactly("A|1|1|null");
        assertThat(upgrade.rows(
                        "select w.assumptions, t.state, t.version from work_plan w join task t on t.plan = w.plan"))
                .containsExactly("[]|STARTED|2");
    }

    @Test
    void whatTopicsTellIsReadAnew() throws SQLException {
        assertThat(upgrade.rows("""
                select (select count(*) from unit), (select count(*) from obligation), (select count(*) from accepted_report),
                  (select count(*) from observation), (select count(*) from progress), (select count(*) from inbox),
                  (select count(*) from projection_state)
                """)).containsExactly("0|0|0|0|0|0|0");
    }
}
