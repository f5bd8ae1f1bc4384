package io.zonewatch.indicator.unit;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Names;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** What units are called. */
@ApplicationScoped
public class UnitNames {

    private final Jdbc jdbc;

    @Inject
    UnitNames(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The names on a day, if the registry has told them. */
    public Optional<Names> on(UnitCode unit, LocalDate day) {
        return jdbc.queryOne("""
                select name_zh, name_en from unit_version
                where unit = ? and valid_from <= ? and name_zh is not null and name_en is not null
                order by valid_from desc limit 1
                """, row -> new Names(row.getString(1), row.getString(2)), unit, day);
    }
}
