package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.validation.ReportedCell;
import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.FigureStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The cells of revisions, to the last zero: only ever appended. */
@ApplicationScoped
class CellStore {

    private final Jdbc jdbc;

    @Inject
    CellStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the cells of a revision: one statement, however many. */
    void insert(String obligation, int revision, List<ReportedCell> cells) {
        jdbc.update(
                """
                insert into cell (obligation, revision, indicator, part, position, status, value, base)
                select ?, ?, c.indicator, coalesce(c.part, ''), c.position - 1, c.status, c.value::numeric, c.base::numeric
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                  with ordinality as c (indicator, part, status, value, base, position)
                """,
                obligation,
                revision,
                cells.stream().map(ReportedCell::indicator).toArray(String[]::new),
                cells.stream().map(ReportedCell::part).toArray(String[]::new),
                cells.stream().map(cell -> cell.figure().status().name()).toArray(String[]::new),
                texts(cells, cell -> cell.figure().value()),
                texts(cells, ReportedCell::base));
    }

    private static String[] texts(List<ReportedCell> cells, Function<ReportedCell, BigDecimal> number) {
        return cells.stream()
                .map(cell -> Optional.ofNullable(number.apply(cell))
                        .map(BigDecimal::toPlainString)
                        .orElse(null))
                .toArray(String[]::new);
    }

    /** The cells of a revision in the order they were sent. */
    List<ReportedCell> of(String obligation, int revision) {
        return jdbc.query(
                """
                select indicator, nullif(part, ''), status, value, base from cell
                where obligation = ? and revision = ? order by position
                """,
                row -> new ReportedCell(
                        row.getString(1),
                        row.getString(2),
                        new Figure(FigureStatus.valueOf(row.getString(3)), row.getBigDecimal(4)),
                        row.getBigDecimal(5),
                        null),
                obligation,
                revision);
    }
}
