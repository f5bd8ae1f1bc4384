package io.zonewatch.registry.unit;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What was shown for more land: an expansion shows it for its day, a correction for its first, in addition to what was shown before. */
@ApplicationScoped
public class ShownEvidence {

    private static final String SHOWN = """
            select unit_code, valid_from, evidence from unit_command
            where unit_code = any (?) and evidence is not null and recorded_at <= ? order by unit_code, sequence
            """;

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    ShownEvidence(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What was shown for days of units, as known at an instant. */
    public Map<UnitCode, Map<LocalDate, Evidence>> of(Collection<UnitCode> units, Instant known) {
        Map<UnitCode, Map<LocalDate, Evidence>> shown = new HashMap<>();
        jdbc.query(
                SHOWN,
                row -> shown.computeIfAbsent(new UnitCode(row.getString(1)), code -> new HashMap<>())
                        .merge(
                                row.getObject(2, LocalDate.class),
                                json.read(row.getString(3), Evidence.class),
                                Evidence::with),
                units.stream().map(UnitCode::value).toArray(String[]::new),
                known);
        return shown;
    }
}
