package io.zonewatch.indicator.precomputed;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What revisions were held against when they came: only ever appended. */
@ApplicationScoped
public class KeptPrecomputations {

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    KeptPrecomputations(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps the figures with their sources; nothing is kept where nothing is precomputed. */
    public void keep(String obligation, int revision, List<Precomputed> figures) {
        if (!figures.isEmpty()) {
            jdbc.update(
                    "insert into precomputation (obligation, revision, figures) values (?, ?, ?::jsonb)",
                    obligation,
                    revision,
                    json.write(figures));
        }
    }

    /** The figures that a revision was held against. */
    public List<Precomputed> of(String obligation, int revision) {
        return jdbc.queryOne(
                        "select figures::text from precomputation where obligation = ? and revision = ?",
                        row -> List.of(json.read(row.getString(1), Precomputed[].class)),
                        obligation,
                        revision)
                .orElse(List.of());
    }
}
