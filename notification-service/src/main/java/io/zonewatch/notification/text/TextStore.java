package io.zonewatch.notification.text;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.notification.ladder.KnownTexts;
import io.zonewatch.notification.ladder.StepKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** All versions of all texts; the highest of a code is used, the earlier ones stay. */
@ApplicationScoped
class TextStore implements KnownTexts {

    private static final String LATEST = "select distinct on (code) body::text from text order by code, version desc";

    private final Jdbc jdbc;
    private final StoredJson json;
    private final ShippedTexts shipped = ShippedTexts.read();
    private volatile Known known;

    /** Texts in their latest versions, and how many versions there were, the last of them recorded then. */
    private record Known(long versions, OffsetDateTime last, List<Text> latest) {

        boolean isOf(Known now) {
            return versions == now.versions && Objects.equals(last, now.last);
        }
    }

    @Inject
    TextStore(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every text in its latest version, by code. They are read anew where a version came since the last call, and else kept. */
    List<Text> latest() {
        Known present = jdbc.queryOne(
                        "select count(*), max(recorded_at) from text",
                        row -> new Known(row.getLong(1), row.getObject(2, OffsetDateTime.class), List.of()))
                .orElseThrow();
        Known last = known;
        if (last == null || !last.isOf(present)) {
            last = new Known(present.versions(), present.last(), read());
            known = last;
        }
        return last.latest();
    }

    private List<Text> read() {
        TreeMap<String, Text> byCode = new TreeMap<>();
        shipped.all().forEach(text -> byCode.put(text.code(), text));
        jdbc.query(LATEST, row -> json.read(row.getString(1), Text.class))
                .forEach(text -> byCode.put(text.code(), text));
        return List.copyOf(byCode.values());
    }

    /** The latest version of a text. */
    Optional<Text> find(String code) {
        return jdbc.queryOne(
                        "select body::text from text where code = ? order by version desc limit 1",
                        row -> json.read(row.getString(1), Text.class),
                        code)
                .or(() -> shipped.find(code));
    }

    @Override
    public boolean knows(String code) {
        return find(code).isPresent();
    }

    @Override
    public boolean fits(String code, StepKind kind) {
        return !ShippedTexts.isOfDigests(code)
                && (kind != StepKind.FORMAL_NOTICE
                        || find(code).filter(TextRules::isFitForNotices).isPresent());
    }

    void add(Text text) {
        jdbc.update(
                "insert into text (code, version, body) values (?, ?, ?::jsonb)",
                text.code(),
                text.version(),
                json.write(text));
    }
}
