package io.zonewatch.notification.ladder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.sql.Jdbc;
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
    private final ObjectMapper mapper;

    @Inject
    LadderStore(Jdbc jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** All ladders in all their versions. */
    public Ladders all() {
        return Ladders.of(jdbc.query("select body::text from ladder", row -> read(row.getString(1))));
    }

    List<Ladder> page(String after, int limit) {
        return jdbc.query(LATEST, row -> read(row.getString(1)), after, limit);
    }

    /** The latest version of a ladder. */
    Optional<Ladder> find(String name) {
        return jdbc.queryOne(
                "select body::text from ladder where form = ? order by version desc limit 1",
                row -> read(row.getString(1)),
                name);
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
                write(ladder));
    }

    private Ladder read(String json) {
        try {
            return mapper.readValue(json, Ladder.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored ladder cannot be read", e);
        }
    }

    private String write(Ladder ladder) {
        try {
            return mapper.writeValueAsString(ladder);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a ladder cannot be written", e);
        }
    }
}
