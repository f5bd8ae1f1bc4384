package io.zonewatch.indicator.form;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The forms' tables. A version is parsed once for each content it has had last: those who plan ask for all of them again and again. */
@ApplicationScoped
class FormStore {

    private final Jdbc jdbc;
    private final StoredJson json;
    private final Map<Key, Parsed> parsed = new ConcurrentHashMap<>();

    @Inject
    FormStore(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Key(String code, int version) {}

    private record Parsed(String content, FormVersion version) {}

    /** A form with the counter of its changes. */
    record Stored(Form form, long sequence) {}

    /** Holds the form until the end of the transaction, raising its counter; it is created when it is new. */
    long next(String code) {
        return jdbc.queryOne("""
                        insert into form (code, sequence) values (?, 1)
                        on conflict (code) do update set sequence = form.sequence + 1 returning sequence
                        """, row -> row.getLong(1), code).orElseThrow();
    }

    void insert(FormVersion version) {
        jdbc.update(
                "insert into form_version (form, version, content) values (?, ?, ?::jsonb)",
                version.code(),
                version.version(),
                json.write(version));
    }

    void replace(FormVersion version) {
        jdbc.update(
                "update form_version set content = ?::jsonb where form = ? and version = ?",
                json.write(version),
                version.code(),
                version.version());
    }

    List<FormVersion> versions(String code) {
        return jdbc.query(
                "select form, version, content::text from form_version where form = ? order by version",
                this::version,
                code);
    }

    Optional<Stored> find(String code) {
        return jdbc.queryOne("select sequence from form where code = ?", row -> row.getLong(1), code)
                .map(sequence -> new Stored(new Form(code, versions(code)), sequence));
    }

    List<FormVersion> all() {
        return jdbc.query(
                "select form, version, content::text from form_version order by form, version", this::version);
    }

    /** Versions of the next forms after a code, at most so many forms. */
    List<FormVersion> page(String after, int forms) {
        return jdbc.query("""
                select form, version, content::text from form_version
                where form in (select code from form where code > ? order by code limit ?)
                order by form, version
                """, this::version, after, forms);
    }

    private FormVersion version(ResultSet row) throws SQLException {
        String content = row.getString(3);
        return parsed.compute(
                        new Key(row.getString(1), row.getInt(2)),
                        (key, known) -> known != null && known.content().equals(content)
                                ? known
                                : new Parsed(content, json.read(content, FormVersion.class)))
                .version();
    }
}
