package io.zonewatch.notification.preference;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people have asked for, by their identity. */
@ApplicationScoped
public class PreferenceStore {

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    PreferenceStore(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Preferences as they are kept.
     *
     * @param id number under which changes are written down: it names nobody
     * @param version raised with every change
     */
    record Kept(long id, int version, Preferences preferences) {}

    /** The preferences of each person who has any. */
    public Map<String, Preferences> of(Collection<String> subs) {
        if (subs.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .query(
                        "select sub, body::text from preference where sub = any(?)",
                        row -> Map.entry(row.getString(1), read(row.getString(2))),
                        (Object) subs.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What a stored document says; {@link Preferences#NONE} for null. */
    public Preferences read(String kept) {
        return kept == null ? Preferences.NONE : json.read(kept, Preferences.class);
    }

    /** One at a time for each person until the end of the transaction, also while there is nothing yet. */
    void lock(String sub) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 3))", row -> true, "preference " + sub);
    }

    Optional<Kept> find(String sub) {
        return jdbc.queryOne(
                "select id, version, body::text from preference where sub = ?",
                row -> new Kept(row.getLong(1), row.getInt(2), read(row.getString(3))),
                sub);
    }

    /** Keeps what a person asks for from now on. */
    Kept put(String sub, Preferences preferences) {
        return jdbc.queryOne(
                        """
                        insert into preference (sub, version, body) values (?, 1, ?::jsonb)
                        on conflict (sub) do update set version = preference.version + 1, body = excluded.body
                        returning id, version
                        """, row -> new Kept(row.getLong(1), row.getInt(2), preferences), sub, json.write(preferences))
                .orElseThrow();
    }
}
