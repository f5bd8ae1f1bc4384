package io.zonewatch.assessment.handover;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Annual summaries, every version of them. */
@ApplicationScoped
class SummaryTable {

    private static final String SELECT =
            "select plan, year, version, written_at, summary, problems, key_points from annual_summary where plan = ? and year = ?";

    private final Jdbc jdbc;

    @Inject
    SummaryTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a version, unless another of its number is there. */
    boolean add(WrittenSummary summary) {
        return jdbc.update(
                        """
                insert into annual_summary (plan, year, version, written_at, summary, problems, key_points)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                        summary.plan(),
                        summary.year(),
                        summary.version(),
                        summary.writtenAt(),
                        summary.content().summary(),
                        summary.content().problems(),
                        summary.content().keyPoints().toArray(String[]::new))
                == 1;
    }

    Optional<WrittenSummary> latest(String plan, int year) {
        return jdbc.queryOne(SELECT + " order by version desc limit 1", SummaryTable::row, plan, year);
    }

    /** By version, after one. */
    List<WrittenSummary> versions(String plan, int year, int after, int limit) {
        return jdbc.query(
                SELECT + " and version > ? order by version limit ?", SummaryTable::row, plan, year, after, limit);
    }

    private static WrittenSummary row(ResultSet row) throws SQLException {
        return new WrittenSummary(
                row.getString("plan"),
                row.getInt("year"),
                row.getInt("version"),
                ReportingZone.offsetOf(row.getObject("written_at", OffsetDateTime.class)),
                new AnnualSummary(row.getString("summary"), row.getString("problems"), List.of((String[])
                        row.getArray("key_points").getArray())));
    }
}
