package io.zonewatch.assessment.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonewatch.testing.Upgrade;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The read model that had taken the latest revision for the one that counts is begun anew, while replicas of the version before still run. */
class BegunAnewTest {

    private static Upgrade upgrade;

    @BeforeAll
    static void whatWasKeptBefore() throws SQLException {
        upgrade = Upgrade.of("assessment_begun_anew", "1049").run("""
                insert into projection_state (name, generation) values ('observations-3', 3), ('punctuality', 1);
                insert into inbox (projection, event_id)
                  select name, gen_random_uuid() from projection_state;
                insert into dead_letter (projection, topic, partition, record_offset, reason, replayed_at, discarded_because) values
                  ('observations-3', 't', 0, 1, 'waits', null, null), ('observations-3', 't', 0, 2, 'discarded', now(), 'wrong'),
                  ('punctuality', 't', 0, 1, 'waits', null, null);
                insert into obligation (id, sequence, unit, division, form, period, exempt, accepted_revision)
                  values ('o', 1, 'U0001', '341700', 'M-IND', '2016-02', false, 2);
                insert into duty (id, sequence, owner, division, first_day, last_day, exempt, reported, on_time, in_review)
                  values ('o', 1, 'U0001', '341700', '2016-02-01', '2016-02-29', false, true, true, false);
                """).toPresent();
    }

    @Test
    void nothingOfItIsLeftAndOtherReadModelsStay() throws SQLException {
        assertThat(upgrade.rows("select count(*) from obligation")).containsExactly("0");
        assertThat(upgrade.rows("select count(*) from duty")).containsExactly("1");
        assertThat(upgrade.rows("select projection from inbox")).containsExactly("punctuality");
    }

    /** It finds itself in a generation that has taken nothing, so it announces nothing; and it takes nothing. */
    @Test
    void aReplicaOfTheVersionBeforeNeitherTakesNorAnnounces() throws SQLException {
        assertThat(upgrade.rows("select name, generation from projection_state order by name"))
                .containsExactly("observations-3|4", "punctuality|1");
        assertThatThrownBy(() -> upgrade.run(
                        "insert into inbox (projection, event_id) values ('observations-3', gen_random_uuid())"))
                .hasMessageContaining("inbox_of_present_readers");
    }

    @Test
    void whatWasPutAsideIsStillPutAsideOfThePresentOne() throws SQLException {
        assertThat(
                        upgrade.rows(
                                "select projection, record_offset, discarded_because from dead_letter order by projection, record_offset"))
                .containsExactly("observations-4|1|null", "observations-4|2|wrong", "punctuality|1|null");
    }
}
