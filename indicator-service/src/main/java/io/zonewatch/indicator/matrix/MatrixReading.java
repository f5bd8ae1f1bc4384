package io.zonewatch.indicator.matrix;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.Names;
import io.zonewatch.indicator.form.FormLibrary;
import io.zonewatch.indicator.obligation.Lateness;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.obligation.ObligationView;
import io.zonewatch.indicator.obligation.State;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the matrix: one statement for the units of a part, one for their cells, and one that counts the units where a part is not all. */
@ApplicationScoped
class MatrixReading {

    private final Jdbc jdbc;
    private final Caller caller;
    private final BusinessClock clock;
    private final Moments moments;
    private final FormLibrary forms;

    @Inject
    MatrixReading(Jdbc jdbc, Caller caller, BusinessClock clock, Moments moments, FormLibrary forms) {
        this.jdbc = jdbc;
        this.caller = caller;
        this.clock = clock;
        this.moments = moments;
        this.forms = forms;
    }

    private record Known(UnitCode unit, Names names) {}

    private record Found(UnitCode unit, Period period, Matrix.Cell cell) {}

    @Transactional
    Matrix read(MatrixFilter filter, Paging paging) {
        List<Period> periods = filter.periods(forms.latest(filter.form));
        String[] columns = periods.stream().map(Period::toString).toArray(String[]::new);
        Page<Known> units = Page.cut(
                units(filter, columns, paging), paging, known -> known.unit().value());
        Map<UnitCode, Map<Period, Matrix.Cell>> cells = cells(filter, columns, units.items());
        List<Matrix.Row> rows = units.items().stream()
                .map(known -> new Matrix.Row(
                        known.unit(),
                        known.names(),
                        periods.stream().map(cells.get(known.unit())::get).toList()))
                .toList();
        boolean all = paging.after().isEmpty() && units.next() == null;
        return new Matrix(filter.form, periods, all ? rows.size() : count(filter, columns), rows, units.next());
    }

    private long count(MatrixFilter filter, String[] columns) {
        Scope.Condition scope = scope();
        return jdbc.queryOne(
                        """
                        select count(distinct o.unit) from obligation o
                        where o.form = ? and o.period = any(?) and o.division like ? and %s
                        """.formatted(scope.sql()),
                        row -> row.getLong(1),
                        filter.form,
                        columns,
                        filter.divisions(),
                        scope.units(),
                        scope.divisions())
                .orElseThrow();
    }

    private List<Known> units(MatrixFilter filter, String[] columns, Paging paging) {
        Scope.Condition scope = scope();
        return jdbc.query(
                """
                select o.unit, n.name_zh, n.name_en from (
                  select distinct o.unit from obligation o
                  where o.form = ? and o.period = any(?) and o.division like ? and %s and o.unit > ?
                  order by o.unit limit ?) o
                left join lateral (select v.name_zh, v.name_en from unit_version v where v.unit = o.unit
                  order by v.valid_from > ?, v.valid_from desc limit 1) n on true
                order by o.unit
                """.formatted(scope.sql()),
                row -> new Known(new UnitCode(row.getString(1)), names(row)),
                filter.form,
                columns,
                filter.divisions(),
                scope.units(),
                scope.divisions(),
                paging.after(),
                paging.limit() + 1,
                clock.today());
    }

    private Map<UnitCode, Map<Period, Matrix.Cell>> cells(MatrixFilter filter, String[] columns, List<Known> units) {
        Scope.Condition scope = scope();
        Instant now = moments.now();
        Map<UnitCode, Map<Period, Matrix.Cell>> cells = new LinkedHashMap<>();
        jdbc.query(
                        """
                        select o.* from obligation o
                        where o.form = ? and o.period = any(?) and o.division like ? and %s and o.unit = any(?)
                        """.formatted(scope.sql()),
                        row -> found(row, now),
                        filter.form,
                        columns,
                        filter.divisions(),
                        scope.units(),
                        scope.divisions(),
                        units.stream().map(known -> known.unit().value()).toArray(String[]::new))
                .forEach(found -> cells.computeIfAbsent(found.unit(), unit -> new HashMap<>())
                        .put(found.period(), found.cell()));
        return cells;
    }

    private Scope.Condition scope() {
        return caller.scope().on(Obligation.OWNER, "o.division");
    }

    private static Names names(ResultSet row) throws SQLException {
        return row.getString(2) == null ? null : new Names(row.getString(2), row.getString(3));
    }

    private static Found found(ResultSet row, Instant now) throws SQLException {
        OffsetDateTime reviewDueAt = Moments.offset(row, "review_due_at");
        Matrix.Cell cell = new Matrix.Cell(
                row.getString("id"),
                State.valueOf(row.getString("state")),
                Lateness.valueOf(row.getString("lateness")),
                Moments.offset(row, "due_at"),
                Moments.offset(row, "submitted_at"),
                row.getObject("revision", Integer.class),
                reviewDueAt,
                ObligationView.isReviewOverdue(reviewDueAt, now));
        return new Found(new UnitCode(row.getString("unit")), Period.parse(row.getString("period")), cell);
    }
}
