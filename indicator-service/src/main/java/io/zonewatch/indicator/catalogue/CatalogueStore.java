package io.zonewatch.indicator.catalogue;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.indicator.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The catalogues' table. */
@ApplicationScoped
class CatalogueStore {

    private static final String SELECT =
            "select state, published_at, sequence, superseded_by, content::text from catalogue";

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    CatalogueStore(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A catalogue with the counter of its changes. */
    record Stored(Catalogue catalogue, long sequence) {}

    /** Publications follow one another. */
    void lock() {
        jdbc.update("lock table catalogue in share row exclusive mode");
    }

    /** Nothing is published until the end of the transaction. */
    void holdPublications() {
        jdbc.update("lock table catalogue in share mode");
    }

    boolean insert(CatalogueDraft draft) {
        return jdbc.update("""
                insert into catalogue (version, state, sequence, content) values (?, 'DRAFT', 1, ?::jsonb)
                on conflict (version) do nothing
                """, draft.version(), json.write(draft)) == 1;
    }

    /** Puts another draft in a draft's place; what was published is not touched. */
    void replace(CatalogueDraft draft) {
        jdbc.update(
                "update catalogue set content = ?::jsonb, sequence = sequence + 1 where version = ? and state = 'DRAFT'",
                json.write(draft),
                draft.version());
    }

    void publish(int version, Instant moment) {
        jdbc.update(
                "update catalogue set state = 'PUBLISHED', published_at = ?, sequence = sequence + 1 where version = ?",
                moment,
                version);
    }

    /** A published version gives way to another; its content changes in its end at most. */
    void supersede(CatalogueDraft content, int by) {
        jdbc.update(
                "update catalogue set content = ?::jsonb, superseded_by = ?, sequence = sequence + 1 where version = ?",
                json.write(content),
                by,
                content.version());
    }

    Optional<Stored> find(int version) {
        return jdbc.queryOne(SELECT + " where version = ?", this::read, version);
    }

    List<Catalogue> all() {
        return jdbc.query(SELECT + " order by version", row -> read(row).catalogue());
    }

    List<Catalogue> published() {
        return jdbc.query(SELECT + " where state = 'PUBLISHED' order by version", row -> read(row)
                .catalogue());
    }

    private Stored read(ResultSet row) throws SQLException {
        CatalogueDraft content = json.read(row.getString(5), CatalogueDraft.class);
        Integer supersededBy = row.getObject(4, Integer.class);
        return new Stored(
                new Catalogue(
                        content.version(),
                        supersededBy == null ? Catalogue.State.valueOf(row.getString(1)) : Catalogue.State.SUPERSEDED,
                        content.validFrom(),
                        content.validTo(),
                        Moments.offset(Moments.instant(row.getObject(2, OffsetDateTime.class))),
                        supersededBy,
                        content.indicators()),
                row.getLong(3));
    }
}
