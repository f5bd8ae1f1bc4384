package io.zonewatch.notification.ladder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All versions of all ladders; the highest of a form is in force, the earlier ones stay. */
@ApplicationScoped
public class LadderStore {

    private static final String IN_FORCE =
            "select distinct on (form) body::text from ladder where form > ?" + " order by form, version desc limit ?";

    private final Jdbc jdbc;
    private final ObjectMapper mapper;

    @Inject
    LadderStore(Jdbc jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** The ladders in force, by form. */
    public Map<String, Ladder> inForce() {
        return page("", Integer.MAX_VALUE).stream().collect(Collectors.toMap(Ladder::form, Function.identity()));
    }

    List<Ladder> page(String after, int limit) {
        return jdbc.query(IN_FORCE, row -> read(row.getString(1)), after, limit);
    }

    /** The ladder in force for a form. */
    public Optional<Ladder> find(String form) {
        return jdbc.queryOne(
                "select body::text from ladder where form = ? order by version desc limit 1",
                row -> read(row.getString(1)),
                form);
    }

    /** One at a time per form, until the end of the transaction; also when there is no ladder yet. */
    void lock(String form) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 1))", row -> true, "ladder " + form);
    }

    void add(Ladder ladder) {
        jdbc.update(
                "insert into ladder (form, version, office_unit, body) values (?, ?, ?, ?::jsonb)",
                ladder.form(),
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
