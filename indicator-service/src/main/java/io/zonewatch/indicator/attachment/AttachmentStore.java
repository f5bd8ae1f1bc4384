package io.zonewatch.indicator.attachment;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The attachments' tables; only ever appended. */
@ApplicationScoped
class AttachmentStore {

    private static final String SELECT = """
            select a.sha256, a.name, c.media_type, c.size, a.added_at, a.added_by
            from attachment a join attachment_content c on c.sha256 = a.sha256
            """;

    /** Whether some report refers to it, or everything is asked for. */
    private static final String SEEN = """
             and (? or exists (select 1 from submission_attachment s
               where s.obligation = a.obligation and s.sha256 = a.sha256))
            """;

    private final Jdbc jdbc;

    @Inject
    AttachmentStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** How many files an obligation has, and of how many bytes. */
    record Kept(int files, long bytes) {}

    /** A file as it is downloaded. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stored(Attachment attachment, byte[] bytes) {}

    /** Keeps the bytes if they are new, and that they belong to the obligation; whether that is new. */
    boolean insert(String obligation, Attachment attachment, byte[] bytes) {
        jdbc.update(
                "insert into attachment_content (sha256, media_type, size, bytes) values (?, ?, ?, ?) on conflict do nothing",
                attachment.sha256(),
                attachment.mediaType(),
                attachment.size(),
                bytes);
        return jdbc.update(
                        """
                        insert into attachment (obligation, sha256, name, added_at, added_by) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """,
                        obligation,
                        attachment.sha256(),
                        attachment.name(),
                        attachment.addedAt(),
                        attachment.addedBy())
                == 1;
    }

    /** What an obligation has; to be asked with its row locked, so that no other file comes meanwhile. */
    Kept kept(String obligation) {
        return jdbc.queryOne("""
                        select count(*), coalesce(sum(c.size), 0)
                        from attachment a join attachment_content c on c.sha256 = a.sha256
                        where a.obligation = ?
                        """, row -> new Kept(row.getInt(1), row.getLong(2)), obligation)
                .orElseThrow();
    }

    void refer(String obligation, int revision, Collection<String> digests) {
        jdbc.batch(
                "insert into submission_attachment (obligation, revision, sha256) values (?, ?, ?)",
                digests.stream()
                        .distinct()
                        .map(sha256 -> new Object[] {obligation, revision, sha256})
                        .toList());
    }

    List<Attachment> all(String obligation, boolean unreferred) {
        return jdbc.query(
                SELECT + " where a.obligation = ?" + SEEN + " order by a.added_at, a.sha256",
                AttachmentStore::read,
                obligation,
                unreferred);
    }

    Optional<Attachment> find(String obligation, String sha256, boolean unreferred) {
        return jdbc.queryOne(
                SELECT + " where a.obligation = ? and a.sha256 = ?" + SEEN,
                AttachmentStore::read,
                obligation,
                sha256,
                unreferred);
    }

    List<Attachment> of(String obligation, int revision) {
        return jdbc.query(SELECT + """
                         join submission_attachment s on s.obligation = a.obligation and s.sha256 = a.sha256
                         where s.obligation = ? and s.revision = ? order by a.added_at, a.sha256
                        """, AttachmentStore::read, obligation, revision);
    }

    Set<String> known(String obligation, Collection<String> digests) {
        return new HashSet<>(jdbc.query(
                "select sha256 from attachment where obligation = ? and sha256 = any(?)",
                row -> row.getString(1),
                obligation,
                digests.toArray(String[]::new)));
    }

    byte[] bytes(String sha256) {
        return jdbc.queryOne("select bytes from attachment_content where sha256 = ?", row -> row.getBytes(1), sha256)
                .orElseThrow();
    }

    private static Attachment read(ResultSet row) throws SQLException {
        return new Attachment(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                Moments.offset(Moments.instant(row.getObject(5, OffsetDateTime.class))),
                row.getString(6));
    }
}
