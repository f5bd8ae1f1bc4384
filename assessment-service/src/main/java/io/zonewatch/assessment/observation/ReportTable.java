package io.zonewatch.assessment.observation;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.FigureStatus;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Accepted reports, every revision of them, and their figures. A figure's scale is kept as sent. */
@ApplicationScoped
class ReportTable {

    /** Stands for "no part": the total of an indicator. */
    private static final String TOTAL = "";

    private final Jdbc jdbc;

    @Inject
    ReportTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A figure as it was accepted; {@code part} is null for the total, {@code base} where no comparable value of the year before was given. */
    record Observed(String obligation, int revision, String part, Figure figure, BigDecimal base) {}

    /** Keeps the report; a revision never changes, so the same one again is nothing new. */
    Optional<Touched> take(AcceptedReport report) {
        int fresh = jdbc.update(
                """
                insert into accepted_report (obligation, revision, unit, form, period, accepted_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                report.obligation(),
                report.revision(),
                report.unit(),
                report.form(),
                report.period(),
                report.acceptedAt());
        if (fresh == 0) {
            return Optional.empty();
        }
        jdbc.batch("""
                insert into observation (obligation, revision, indicator, part, status, value, base)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, report.figures().stream().map(cell -> row(report, cell)).toList());
        return Optional.of(new Touched.Report(report.form(), report.period(), report.unit()));
    }

    /** The figures of one indicator in the given obligations' reports, of all revisions. */
    List<Observed> figures(String indicator, List<String> obligations) {
        return jdbc.query("""
                select obligation, revision, part, status, value, base from observation
                where obligation = any(?) and indicator = ? order by obligation, revision, part collate "C"
                """, ReportTable::observed, obligations.toArray(String[]::new), indicator);
    }

    /** The periods for which any report of the form has been accepted. */
    List<Period> periods(String form) {
        return jdbc.query(
                "select distinct period from accepted_report where form = ?",
                row -> Period.parse(row.getString(1)),
                form);
    }

    /** Whether any report of the form has been accepted for the period. */
    boolean any(String form, Period period) {
        return jdbc.queryOne(
                        "select 1 from accepted_report where form = ? and period = ? limit 1",
                        row -> true,
                        form,
                        period)
                .isPresent();
    }

    void clear() {
        jdbc.update("delete from observation");
        jdbc.update("delete from accepted_report");
    }

    private static Object[] row(AcceptedReport report, AcceptedReport.Cell cell) {
        return new Object[] {
            report.obligation(),
            report.revision(),
            cell.indicator(),
            cell.part() == null ? TOTAL : cell.part(),
            cell.figure().status(),
            cell.figure().value(),
            cell.base()
        };
    }

    private static Observed observed(ResultSet row) throws SQLException {
        String part = row.getString(3);
        BigDecimal value = row.getBigDecimal(5);
        FigureStatus status = FigureStatus.valueOf(row.getString(4));
        return new Observed(
                row.getString(1),
                row.getInt(2),
                part.equals(TOTAL) ? null : part,
                new Figure(status, value),
                row.getBigDecimal(6));
    }
}
