package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Drafts, one for each obligation at most. A version is never used twice, also when a draft was thrown away in between. */
@ApplicationScoped
class DraftStore {

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    DraftStore(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A draft and its version. */
    record Kept(Draft draft, long version) {}

    /** The draft, its row held until the end of the transaction. */
    Optional<Kept> lock(String obligation) {
        jdbc.update("insert into draft (obligation, version) values (?, 0) on conflict do nothing", obligation);
        return jdbc.query(
                        "select content::text, version from draft where obligation = ? for update",
                        row -> row.getString(1) == null
                                ? Optional.<Kept>empty()
                                : Optional.of(kept(row.getString(1), row.getLong(2))),
                        obligation)
                .getFirst();
    }

    Optional<Kept> find(String obligation) {
        return jdbc.queryOne(
                "select content::text, version from draft where obligation = ? and content is not null",
                row -> kept(row.getString(1), row.getLong(2)),
                obligation);
    }

    /** The draft, its row held, or a not-found problem. */
    Kept require(String obligation) {
        return lock(obligation).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    private Kept kept(String content, long version) {
        return new Kept(json.read(content, Draft.class), version);
    }

    long replace(String obligation, Draft draft) {
        return jdbc.queryOne(
                        """
                        update draft set version = version + 1, content = ?::jsonb, saved_at = ?, saved_by = ?
                        where obligation = ? returning version
                        """, row -> row.getLong(1), json.write(draft), draft.savedAt(), draft.savedBy(), obligation)
                .orElseThrow();
    }

    void clear(String obligation) {
        jdbc.update("""
                update draft set version = version + 1, content = null, saved_at = null, saved_by = null
                where obligation = ? and content is not null
                """, obligation);
    }
}
