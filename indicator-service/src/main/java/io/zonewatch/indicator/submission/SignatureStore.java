package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Signatures: only ever appended, the first of a content remains. */
@ApplicationScoped
class SignatureStore {

    private final Jdbc jdbc;

    @Inject
    SignatureStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it, and whether it is the first of that content. */
    boolean insert(String obligation, Signature signature) {
        return jdbc.update(
                        """
                        insert into signature (obligation, revision, content, signed_at, signed_by)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        obligation,
                        signature.revision(),
                        signature.content(),
                        signature.signedAt(),
                        signature.signedBy())
                == 1;
    }

    Optional<Signature> find(String obligation, int revision, String content) {
        return jdbc.queryOne(
                """
                select content, revision, signed_at, signed_by from signature
                where obligation = ? and revision = ? and content = ?
                """,
                row -> new Signature(
                        row.getString(1),
                        row.getInt(2),
                        Moments.offset(Moments.instant(row.getObject(3, OffsetDateTime.class))),
                        row.getString(4)),
                obligation,
                revision,
                content);
    }
}
