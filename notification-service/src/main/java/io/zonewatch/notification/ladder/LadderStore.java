package io.zonewatch.notification.ladder;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** All versions of all ladders; of a name the highest is shown, the earlier ones stay. */
@ApplicationScoped
public class LadderStore {

    private static final String LATEST =
            "select distinct on (form) body::text from ladder where form > ?" + " order by form, version desc limit ?";

    private static final long LOCK = 0x4C414444L;

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    LadderStore(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All ladders in all their versions. */
    public Ladders all() {
        return Ladders.of(
                jdbc.query("select body::text from ladder", row -> json.read(row.getString(1), Ladder.class)));
    }

    List<Ladder> page(String after, int limit) {
        return jdbc.query(LATEST, row -> json.read(row.getString(1), Ladder.class), after, limit);
    }

    /** The latest version of a ladder. */
    Optional<Ladder> find(String name) {
        return jdbc.queryOne(
                "select body::text from ladder where form = ? order by version desc limit 1",
                row -> json.read(row.getString(1), Ladder.class),
                name);
    }

    /** Whether anybody is ever told of a form. */
    public boolean isThereOneOf(String form) {
        return jdbc.queryOne("select 1 from ladder where body->>'form' = ? limit 1", row -> true, form)
                .isPresent();
    }

    /**
     * One at a time changes ladders or texts, until the end of the transaction: each is checked against the others. It is asked for
     * before anything is read that a check goes by.
     */
    public void lockWithTexts() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    void add(Ladder ladder) {
        jdbc.update(
                "insert into ladder (form, version, office_unit, body) values (?, ?, ?, ?::jsonb)",
                ladder.name(),
                ladder.version(),
                ladder.officeUnit(),
                json.write(ladder));
    }
}
