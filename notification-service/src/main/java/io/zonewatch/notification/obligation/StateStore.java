package io.zonewatch.notification.obligation;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import java.util.List;

/**
 * A table of whole states, one JSON document for each key, that skips what is older.
 *
 * @param <T> shape of a state
 */
final class StateStore<T> {

    private final Jdbc jdbc;
    private final StoredJson json;
    private final Class<T> shape;
    private final String table;
    private final String key;

    StateStore(Jdbc jdbc, StoredJson json, Class<T> shape, String table, String key) {
        this.jdbc = jdbc;
        this.json = json;
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
                        json.write(state))
                == 1;
    }

    List<T> all() {
        return jdbc.query("select body::text from " + table, row -> json.read(row.getString(1), shape));
    }

    /** Which states there are, each with its sequence; while nothing changes they are the same. */
    List<String> versions() {
        return jdbc.query(
                "select " + key + " || ' ' || sequence from " + table + " order by " + key, row -> row.getString(1));
    }

    List<T> of(String[] ids) {
        return jdbc.query(
                "select body::text from " + table + " where " + key + " = any(?)",
                row -> json.read(row.getString(1), shape),
                (Object) ids);
    }

    /** The states that contain a part. */
    List<T> having(Object part) {
        return jdbc.query(
                "select body::text from " + table + " where body @> ?::jsonb order by " + key,
                row -> json.read(row.getString(1), shape),
                json.write(part));
    }

    void remove(String id) {
        jdbc.update("delete from " + table + " where " + key + " = ?", id);
    }

    void clear() {
        jdbc.update("delete from " + table);
    }
}
