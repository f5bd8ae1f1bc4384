package io.zonewatch.registry.supervision.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.registry.UnitsOfBefore;
import io.zonewatch.testing.Upgrade;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A group and acts of before they were part of a state are published once, with the units they belong to. */
class GroupMigrationTest {

    @Test
    void itBelongsToTheCityOfTheOffice() throws SQLException {
        Upgrade upgrade = Upgrade.of("registry_group_city", "1043");
        unit(upgrade, "Z", "CITY", "340100");
        unit(upgrade, "C", "CITY", "340200");
        unit(upgrade, "D", "DEPARTMENT", "340200");
        setUp(upgrade);

        upgrade.toPresent();

        assertThat(belongsTo(upgrade)).containsExactly("C");
        assertThat(owed(upgrade)).containsExactly("C");
    }

    @Test
    void withoutACityItBelongsToTheOffice() throws SQLException {
        Upgrade upgrade = Upgrade.of("registry_group_office", "1043");
        unit(upgrade, "Z", "CITY", "340100");
        unit(upgrade, "D", "DEPARTMENT", "340200");
        setUp(upgrade);

        upgrade.toPresent();

        assertThat(belongsTo(upgrade)).containsExactly("D");
        assertThat(owed(upgrade)).containsExactly("D");
    }

    @Test
    void whereNoGroupWasSetUpOnlyTheActsAreOwed() throws SQLException {
        Upgrade upgrade = Upgrade.of("registry_acts", "1042");
        unit(upgrade, "C", "CITY", "340200");
        unit(upgrade, "D", "DEPARTMENT", "340200");
        unit(upgrade, "Z", "ZONE", "340200");
        act(upgrade, "MEETING", "{\"convener\":\"D\",\"units\":[\"Z\"]}");
        act(upgrade, "INSPECTION", "{\"unit\":\"Z\"}");

        upgrade.toPresent();

        assertThat(belongsTo(upgrade)).containsExactly("null");
        assertThat(owed(upgrade)).containsExactly("D", "Z");
    }

    private static List<String> belongsTo(Upgrade upgrade) throws SQLException {
        return upgrade.rows("select unit_code from supervision_group");
    }

    private static List<String> owed(Upgrade upgrade) throws SQLException {
        return upgrade.rows("select unit_code from unit_state_owed order by unit_code");
    }

    private static void unit(Upgrade upgrade, String code, String kind, String division) throws SQLException {
        UnitsOfBefore.add(upgrade, code, kind);
        UnitsOfBefore.version(upgrade, code, division, "2010-01-01", "2015-06-01T00:00Z");
    }

    /** With its office at the department D, in the second version. */
    private static void setUp(Upgrade upgrade) throws SQLException {
        upgrade.run("""
                update supervision_group set sequence = 2;
                insert into supervision_group_version (valid_from, sequence, recorded_at, content)
                  select '2016-01-01', n, '2016-01-01T00:00Z', '{"office":{"department":"D"}}' from generate_series(1, 2) n;
                """);
    }

    /** In two versions. */
    private static void act(Upgrade upgrade, String kind, String content) throws SQLException {
        upgrade.run("""
                do $$ declare made uuid := gen_random_uuid();
                begin
                  insert into supervision_act (id, kind, sequence) values (made, '%s', 2);
                  insert into supervision_act_version (act, sequence, recorded_at, planned_for, units, content)
                    select made, n, '2016-01-01T00:00Z', '2016-02-01', '{}', '%s' from generate_series(1, 2) n;
                end $$
                """.formatted(kind, content));
    }
}
