package io.zonewatch.notification.obligation;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Every state of an obligation that was told, with the moment at which it came about. It is no read model: its topic keeps only the
 * latest states, so what was taken once stays through a rebuild.
 */
@ApplicationScoped
public class ObligationHistory {

    /**
     * Of each obligation that was ever within scope, the last state that had come about by the moment, or else the first that was taken. Where
     * that is not the first there was, the obligation was there and nothing is known of it; nor is it where that is the last there is and what
     * came after it could not be read: that may have come about by the moment. Each is looked up by its key, however many were told since the
     * database counted them last.
     */
    private static final String AT = """
            select latest.obligation, unit, form, form_name_zh, form_name_en, period, state, round, due_at, owed_by,
              known and (latest.obligation, latest.sequence) not in (select o.id, o.sequence from obligation o where o.in_doubt)
            from (
              select distinct obligation from obligation_history
              where period = any(?) and (?::text is null or form = ?) and {scope}
            ) as asked cross join lateral (
              select h.*, h.told_at <= moment as known from obligation_history h, (select ?::timestamptz as moment) as at
              where h.obligation = asked.obligation
              order by known desc, case when h.told_at <= moment then -h.sequence else h.sequence end limit 1
            ) as latest
            where (known or sequence > 1) and {scope}""";

    private final Jdbc jdbc;

    @Inject
    ObligationHistory(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An obligation as it stood at a moment.
     *
     * @param unit whoever was to report it: after a merger the successor
     * @param dueAt on-time line of the round, or null while the calendar was missing
     * @param owedBy the merged unit in whose place that was, or null
     */
    public record Standing(
            String obligation,
            String unit,
            String form,
            Names formNames,
            Period period,
            ObligationState state,
            int round,
            Instant dueAt,
            String owedBy) {}

    /**
     * What was owed, as it stood at a moment.
     *
     * @param unknown of how many obligations nothing is known as of the moment, though they were there: the first state that was taken is a later one,
     *     or what came after the last one could not be read
     */
    public record AsOf(List<Standing> known, int unknown) {}

    /**
     * A state as it was told. Of reviews, and of when a report can be made, nothing is kept.
     *
     * @param at when it came about
     */
    public record Told(Instant at, Obligation state) {}

    /** Every state of an obligation that was told, in their order; none of what is no obligation. */
    public List<Told> of(String obligation) {
        return jdbc.query("""
                select told_at, obligation, sequence, unit, division, form, form_name_zh, form_name_en, period, state, round, due_at, owed_by
                from obligation_history where obligation = ? order by sequence
                """, ObligationHistory::readTold, obligation);
    }

    private static Told readTold(ResultSet row) throws SQLException {
        OffsetDateTime dueAt = row.getObject(12, OffsetDateTime.class);
        return new Told(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                new Obligation(
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        new Names(row.getString(7), row.getString(8)),
                        Period.parse(row.getString(9)),
                        ObligationState.valueOf(row.getString(10)),
                        row.getInt(11),
                        dueAt == null ? null : dueAt.toInstant(),
                        null,
                        null,
                        row.getString(13),
                        Obligation.Window.UNTOLD));
    }

    /** Keeps a state; one that is known stays as it is. */
    void keep(Obligation obligation, OffsetDateTime toldAt) {
        jdbc.update(
                """
                insert into obligation_history (obligation, sequence, told_at, unit, division, form, form_name_zh, form_name_en,
                  period, state, round, due_at, owed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                obligation.id(),
                obligation.sequence(),
                toldAt.toInstant(),
                obligation.unit(),
                obligation.division(),
                obligation.form(),
                obligation.formNames().zh(),
                obligation.formNames().en(),
                obligation.period(),
                obligation.state(),
                obligation.round(),
                obligation.dueAt(),
                obligation.owedBy());
    }

    /** With the moment at which the round began that a return has begun, as far as that was told; of other rounds, as it is. */
    Obligation withReturn(Obligation obligation) {
        return obligation.state() != ObligationState.RETURNED
                ? obligation
                : obligation.returned(jdbc.queryOne(
                                "select told_at from obligation_history where obligation = ? and round = ? and state = ?"
                                        + " order by told_at limit 1",
                                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                                obligation.id(),
                                obligation.round(),
                                ObligationState.RETURNED)
                        .orElse(null));
    }

    /**
     * What was owed for the periods as it stood at a moment, within a scope as it reached then; of one form, if it is given. It is one statement
     * and no pages: it reads what was told of those periods, at most of a year.
     */
    public AsOf at(Instant moment, Collection<Period> periods, String form, Scope scope) {
        Scope.Condition condition = scope.on("unit", "division");
        String[] texts = periods.stream().map(Period::toString).toArray(String[]::new);
        List<Optional<Standing>> found = jdbc.query(
                AT.replace("{scope}", condition.sql()),
                row -> row.getBoolean(11) ? Optional.of(read(row)) : Optional.empty(),
                texts,
                form,
                form,
                condition.units(),
                condition.divisions(),
                moment,
                condition.units(),
                condition.divisions());
        List<Standing> known = found.stream().flatMap(Optional::stream).toList();
        return new AsOf(known, found.size() - known.size());
    }

    private static Standing read(ResultSet row) throws SQLException {
        OffsetDateTime dueAt = row.getObject(9, OffsetDateTime.class);
        return new Standing(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                new Names(row.getString(4), row.getString(5)),
                Period.parse(row.getString(6)),
                ObligationState.valueOf(row.getString(7)),
                row.getInt(8),
                dueAt == null ? null : dueAt.toInstant(),
                row.getString(10));
    }
}
