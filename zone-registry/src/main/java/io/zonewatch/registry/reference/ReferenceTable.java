package io.zonewatch.registry.reference;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Where the editions and their entries are kept. */
@ApplicationScoped
class ReferenceTable {

    private static final long LOCK = 0x52454653L;

    private final Jdbc jdbc;

    @Inject
    ReferenceTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one replica load at a time, until the end of its transaction. */
    void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> null, LOCK);
    }

    /** All editions, by catalogue and version. */
    List<Edition> editions() {
        return jdbc.query(
                "select catalogue, version, revision, standard, day, entries, sha256, source_zh, source_en"
                        + " from reference_edition order by catalogue, version",
                row -> new Edition(
                        Catalogue.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getInt(6),
                        row.getString(7),
                        new Bilingual(row.getString(8), row.getString(9))));
    }

    /** All entries of a catalogue. */
    List<Entry> entries(Catalogue catalogue) {
        return jdbc.query(
                "select version, code, level, parent, name_zh, name_en, valid_from, valid_to"
                        + " from reference_entry where catalogue = ?",
                row -> new Entry(
                        row.getString(1),
                        row.getString(2),
                        Level.valueOf(row.getString(3)),
                        row.getString(4),
                        new Bilingual(row.getString(5), row.getString(6)),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class)),
                catalogue);
    }

    /** Lets these be the edition and its entries, whatever there was of it. */
    void replace(Edition edition, List<Entry> entries) {
        jdbc.update(
                "delete from reference_entry where catalogue = ? and version = ?",
                edition.catalogue(),
                edition.version());
        jdbc.update(
                """
                insert into reference_edition
                  (catalogue, version, revision, standard, day, entries, sha256, source_zh, source_en)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (catalogue, version) do update set revision = excluded.revision,
                  standard = excluded.standard, day = excluded.day, entries = excluded.entries,
                  sha256 = excluded.sha256, source_zh = excluded.source_zh, source_en = excluded.source_en
                """,
                edition.catalogue(),
                edition.version(),
                edition.revision(),
                edition.standard(),
                edition.day(),
                edition.entries(),
                edition.sha256(),
                edition.source().zh(),
                edition.source().en());
        jdbc.update(
                """
                insert into reference_entry
                select ?, ?, code, level, parent, zh, en, valid_from::date, valid_to::date
                from unnest(?, ?, ?, ?, ?, ?, ?) as t (code, level, parent, zh, en, valid_from, valid_to)
                """,
                edition.catalogue(),
                edition.version(),
                column(entries, Entry::code),
                column(entries, Entry::level),
                column(entries, Entry::parent),
                column(entries, entry -> entry.names().zh()),
                column(entries, entry -> entry.names().en()),
                column(entries, Entry::validFrom),
                column(entries, Entry::validTo));
    }

    private static String[] column(List<Entry> entries, Function<Entry, Object> value) {
        return entries.stream()
                .map(value)
                .map(cell -> Objects.toString(cell, null))
                .toArray(String[]::new);
    }
}
