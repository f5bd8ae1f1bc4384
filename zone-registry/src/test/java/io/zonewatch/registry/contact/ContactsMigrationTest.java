package io.zonewatch.registry.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.registry.UnitsOfBefore;
import io.zonewatch.testing.Upgrade;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Lists of before there were days go on answering for every day and every time of knowledge. */
class ContactsMigrationTest {

    @Test
    void aListOfBeforeHoldsFromTheUnitsFirstDayAsKnownSinceItsRegistration() throws SQLException {
        Upgrade upgrade = Upgrade.of("registry_contacts", "1008");
        UnitsOfBefore.add(upgrade, "A", "ZONE");
        UnitsOfBefore.version(upgrade, "A", "341702", "2010-01-01", "2015-06-01T00:00Z");
        UnitsOfBefore.version(upgrade, "A", "341702", "2016-01-01", "2015-07-01T00:00Z");
        UnitsOfBefore.add(upgrade, "B", "ZONE");
        UnitsOfBefore.version(upgrade, "B", "341702", "2011-01-01", "2015-08-01T00:00Z");
        upgrade.run("""
                insert into contact_list values ('A', 3), ('B', 0);
                insert into contact (unit_code, position, role, name, email, locale, sub) values
                  ('A', 0, 'STATISTICIAN', '李', 'li@example.invalid', 'zh-CN', 'sub-li'), ('A', 1, 'OTHER', 'Wang', null, 'en', null);
                """);

        upgrade.toPresent();

        assertThat(upgrade.rows("""
                        select v.unit_code, v.valid_from, v.sequence, v.recorded_at, e.position, e.role, e.valid_from, e.name, e.email,
                          e.locale, e.sub
                        from contact_version v join contact_entry e
                          on (e.unit_code, e.version_from, e.version_sequence) = (v.unit_code, v.valid_from, v.sequence)
                        order by e.position
                        """))
                .containsExactly(
                        "A|2010-01-01|3|2015-06-01 00:00:00+00|0|STATISTICIAN|2010-01-01|李|li@example.invalid|zh-CN|sub-li",
                        "A|2010-01-01|3|2015-06-01 00:00:00+00|1|OTHER|2010-01-01|Wang|null|en|null");
        assertThat(upgrade.rows("select unit_code from contact_version")).containsExactly("A");
    }
}
