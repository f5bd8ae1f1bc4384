package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.obligation.Lateness;
import io.zonewatch.indicator.validation.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Submissions, their warnings and what was decided: only ever appended. */
@ApplicationScoped
class SubmissionStore {

    private static final String SELECT = """
            select s.*, d.kind, d.decided_at, d.decided_by, d.remark as decision_remark, d.reasons::text as reasons,
              d.review_due_at
            from submission s left join decision d on d.obligation = s.obligation and d.revision = s.revision
            """;

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    SubmissionStore(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Submission submission) {
        jdbc.update(
                """
                insert into submission (obligation, revision, round, form_version, catalogue_version, lateness,
                  submitted_at, submitted_by, remark, content, signed_at, signed_by, corrects, reason,
                  created, updated, unchanged, removed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                submission.obligation(),
                submission.revision(),
                submission.round(),
                submission.formVersion(),
                submission.catalogueVersion(),
                submission.lateness(),
                submission.submittedAt(),
                submission.submittedBy(),
                submission.remark(),
                submission.content(),
                submission.signature() == null ? null : submission.signature().signedAt(),
                submission.signature() == null ? null : submission.signature().signedBy(),
                submission.corrects(),
                submission.reason(),
                submission.receipt().created(),
                submission.receipt().updated(),
                submission.receipt().unchanged(),
                submission.receipt().removed());
    }

    /** Keeps the warnings of a revision, each with its explanation. */
    void insertWarnings(String obligation, int revision, List<Explained> warnings) {
        jdbc.batch(
                """
                insert into explained_warning (obligation, revision, position, finding, explanation)
                values (?, ?, ?, ?::jsonb, ?)
                """,
                IntStream.range(0, warnings.size())
                        .mapToObj(i -> new Object[] {
                            obligation,
                            revision,
                            i,
                            json.write(warnings.get(i).finding()),
                            warnings.get(i).explanation()
                        })
                        .toList());
    }

    /** The warnings of a revision, in the order of its cells. */
    List<Explained> warnings(String obligation, int revision) {
        return jdbc.query(
                """
                select finding::text, explanation from explained_warning
                where obligation = ? and revision = ? order by position
                """,
                row -> new Explained(json.read(row.getString(1), Finding.class), row.getString(2)),
                obligation,
                revision);
    }

    void insertDecision(String obligation, int revision, Decision decision) {
        jdbc.update(
                """
                insert into decision (obligation, revision, kind, decided_at, decided_by, remark, reasons, review_due_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::timestamptz)
                """,
                obligation,
                revision,
                decision.kind(),
                decision.decidedAt(),
                decision.decidedBy(),
                decision.remark(),
                json.write(decision.reasons()),
                decision.reviewDueAt());
    }

    List<Submission> all(String obligation) {
        return jdbc.query(SELECT + " where s.obligation = ? order by s.revision", this::read, obligation);
    }

    Optional<Submission> find(String obligation, int revision) {
        return jdbc.queryOne(SELECT + " where s.obligation = ? and s.revision = ?", this::read, obligation, revision);
    }

    private Submission read(ResultSet row) throws SQLException {
        return new Submission(
                row.getString("obligation"),
                row.getInt("revision"),
                row.getInt("round"),
                row.getInt("form_version"),
                row.getInt("catalogue_version"),
                Lateness.valueOf(row.getString("lateness")),
                Moments.offset(row, "submitted_at"),
                row.getString("submitted_by"),
                row.getString("remark"),
                row.getString("content"),
                signature(row),
                row.getObject("corrects", Integer.class),
                row.getString("reason"),
                new Receipt(
                        row.getInt("created"),
                        row.getInt("updated"),
                        row.getInt("unchanged"),
                        row.getInt("removed"),
                        0),
                decision(row));
    }

    private static Signature signature(ResultSet row) throws SQLException {
        return row.getString("signed_by") == null
                ? null
                : new Signature(
                        row.getString("content"),
                        row.getInt("revision"),
                        Moments.offset(row, "signed_at"),
                        row.getString("signed_by"));
    }

    private Decision decision(ResultSet row) throws SQLException {
        if (row.getString("kind") == null) {
            return null;
        }
        return new Decision(
                Decision.Kind.valueOf(row.getString("kind")),
                Moments.offset(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("decision_remark"),
                List.of(json.read(row.getString("reasons"), ReturnReason[].class)),
                Moments.offset(row, "review_due_at"));
    }
}
