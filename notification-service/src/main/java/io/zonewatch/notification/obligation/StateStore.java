package io.zonewatch.notification.obligation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.sql.Jdbc;
import java.util.List;

/**
 * A table of whole states, one JSON document for each key, that skips what is older.
 *
 * @param <T> shape of a state
 */
final class StateStore<T> {

    private final Jdbc jdbc;
    private final ObjectMapper mapper;
    private final Class<T> shape;
    private final String table;
    private final String key;

    StateStore(Jdbc jdbc, ObjectMapper mapper, Class<T> shape, String table, String key) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.shape = shape;
        this.table = table;
        this.key = key;
    }

    boolean putIfNewer(Object id, long sequence, T state) {
        return jdbc.update(
                        "insert into " + table + " (" + key + ", sequence, body) values (?, ?, ?::jsonb) on conflict ("
                                + key + ") do update set sequence = excluded.sequence, body = excluded.body"
                                + " where excluded.sequence > " + table + ".sequence",
                        id,
                        sequence,
                        write(state))
                == 1;
    }

    List<T> all() {
        return jdbc.query("select body::text from " + table, row -> read(row.getString(1)));
    }

    /** Which states there are, each with its sequence; while nothing changes they are the same. */
    List<String> versions() {
        return jdbc.query(
                "select " + key + " || ' ' || sequence from " + table + " order by " + key, row -> row.getString(1));
    }

    List<T> of(String[] ids) {
        return jdbc.query(
                "select body::text from " + table + " where " + key + " = any(?)",
                row -> read(row.getString(1)),
                (Object) ids);
    }

    /** The states that contain a part. */
    List<T> having(Object part) {
        return jdbc.query(
                "select body::text from " + table + " where body @> ?::jsonb order by " + key,
                row -> read(row.getString(1)),
                write(part));
    }

    void remove(String id) {
        jdbc.update("delete from " + table + " where " + key + " = ?", id);
    }

    void clear() {
        jdbc.update("delete from " + table);
    }

    private T read(String json) {
        try {
            return mapper.readValue(json, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored state cannot be read: " + table, e);
        }
    }

    private String write(Object state) {
        try {
            return mapper.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state cannot be written: " + table, e);
        }
    }
}
