package io.zonewatch.registry;

import io.zonewatch.testing.Upgrade;
import java.sql.SQLException;

/** Units as every version of the service keeps them, in the database of an earlier one. */
public final class UnitsOfBefore {

    private UnitsOfBefore() {}

    /** A unit that is not there yet. */
    public static void add(Upgrade upgrade, String code, String kind) throws SQLException {
        upgrade.run("insert into unit (code, kind, sequence, recorded_at) values ('%s', '%s', 1, '2015-06-01T00:00Z')"
                .formatted(code, kind));
    }

    /** What a unit is from a day on. */
    public static void version(Upgrade upgrade, String code, String division, String validFrom, String recordedAt)
            throws SQLException {
        upgrade.run("""
                insert into unit_version (unit_code, valid_from, sequence, recorded_at, document_number, reason, status, name_zh, name_en,
                  division, partners, leading_industries)
                values ('%s', '%s', 1, '%s', 'No. 1', 'registered', 'REGISTERED', '名', 'Name', '%s', '[]', '{}')
                """.formatted(code, validFrom, recordedAt, division));
    }
}
