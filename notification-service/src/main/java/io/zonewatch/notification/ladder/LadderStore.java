package io.zonewatch.notification.ladder;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All versions of all ladders; of a name the highest is shown, the earlier ones stay. */
@ApplicationScoped
public class LadderStore {

    private static final String LATEST =
            "select distinct on (form) body::text from ladder where form > ?" + " order by form, version desc limit ?";

    /** As SQL: whether ladder {@code l} is the version, of the name it is kept under, by which reminder {@code r} was decided. */
    public static final String DECIDED = decided("l", "r");

    private static final long LOCK = 0x4C414444L;

    private final Jdbc jdbc;
    private final StoredJson json;
    private volatile Known known;

    /** Ladders, and how many versions there were and when the last was added, which is of one transaction alone. */
    private record Known(String state, Ladders ladders) {}

    @Inject
    LadderStore(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The same of others than {@code l} and {@code r}. */
    public static String decided(String ladder, String reminder) {
        String duties = Arrays.stream(Duty.values())
                .map(duty -> "when '" + duty + "' then '" + Ladder.nameOf("", duty) + "'")
                .collect(Collectors.joining(" "));
        return "%1$s.form = %2$s.form || case %2$s.duty %3$s end and %1$s.version = %2$s.ladder_version"
                .formatted(ladder, reminder, duties);
    }

    /** All ladders in all their versions. They are read anew where one was added since the last call, and else kept: none is changed or taken away. */
    public Ladders all() {
        String state = jdbc.queryOne(
                        "select count(*) || ' ' || coalesce(max(recorded_at)::text, '') from ladder",
                        row -> row.getString(1))
                .orElseThrow();
        Known last = known;
        if (last == null || !last.state().equals(state)) {
            last = new Known(
                    state,
                    Ladders.of(jdbc.query(
                            "select body::text from ladder", row -> json.read(row.getString(1), Ladder.class))));
            known = last;
        }
        return last.ladders();
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

    /** One version of a ladder. */
    Optional<Ladder> find(String name, int version) {
        return jdbc.queryOne(
                "select body::text from ladder where form = ? and version = ?",
                row -> json.read(row.getString(1), Ladder.class),
                name,
                version);
    }

    /** The versions of a ladder that are lower than one, the highest first. */
    List<LadderVersion> versions(String name, int below, int limit) {
        return jdbc.query(
                "select body::text, recorded_at from ladder where form = ? and version < ? order by version desc limit ?",
                row -> LadderVersion.of(
                        json.read(row.getString(1), Ladder.class),
                        ReportingZone.offsetOf(row.getObject(2, OffsetDateTime.class))),
                name,
                below,
                limit);
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
