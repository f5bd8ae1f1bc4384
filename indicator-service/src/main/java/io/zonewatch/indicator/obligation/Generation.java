package io.zonewatch.indicator.obligation;

import io.quarkus.arc.All;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Json;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.RuleRevision;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.indicator.form.OwedBy;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Brings obligations into being: one for each unit that is registered at the period's end and meets the form's owing rule then.
 * What exists is left alone, so it may be repeated at will.
 */
@ApplicationScoped
class Generation {

    private final Jdbc jdbc;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Moments moments;
    private final Json json;
    private final List<AfterGeneration> after;

    @Inject
    Generation(
            Jdbc jdbc, Outbox outbox, AuditTrail audit, Moments moments, Json json, @All List<AfterGeneration> after) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.audit = audit;
        this.moments = moments;
        this.json = json;
        this.after = after;
    }

    /** One that was generated. */
    private record Made(UnitCode unit, String division) {}

    private record Count(String form, int version, Period period, int obligations) {}

    /**
     * For which of some periods units have no obligation yet although they are registered at the period's end; asked once for
     * each form, so that what a change of a unit costs does not grow with the periods that passed. Generating decides the rest.
     */
    List<Period> missing(FormVersion form, List<Period> periods, String[] units) {
        String[] divisions = names(form.owedBy().divisions());
        return jdbc.query(
                """
                select f.period from unnest(?::text[], ?::text[]::date[]) f(period, period_end)
                where exists (
                  select 1 from unit u join unit_version v on v.unit = u.code and v.status = 'REGISTERED'
                    and v.valid_from <= f.period_end and (v.valid_to is null or v.valid_to > f.period_end)
                  where u.code = any(?) and u.kind = any(?)
                    and (?::text[] is null
                      or exists (select 1 from unnest(?::text[]) p where starts_with(v.division, p)))
                    and not exists (select 1 from obligation o
                      where o.form = ? and o.period = f.period and o.unit = u.code))
                order by f.period_end
                """,
                row -> Period.parse(row.getString(1)),
                names(periods),
                names(periods.stream().map(Period::end).toList()),
                units,
                names(form.owedBy().kinds()),
                divisions,
                divisions,
                form.code());
    }

    /**
     * Generates what is missing for one form and period.
     *
     * @param units codes of the units to look at, or null for all
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void generate(FormVersion form, Period period, RulesInForce.Rules rules, String[] units) {
        Instant now = moments.now();
        Standing standing = first(form, period, rules.dueTimes(), now);
        List<Made> made = insert(form, period, standing, rules.revisions(), units);
        if (made.isEmpty()) {
            return;
        }
        outbox.appendAll(made.stream()
                .map(one -> ObligationJournal.event(view(one, form, period, standing), 1))
                .toList());
        audit.record(new AuditEntry(
                "obligations.generated",
                "form",
                form.code(),
                null,
                null,
                new Count(form.code(), form.version(), period, made.size()),
                null));
        List<String> ids = made.stream()
                .map(one -> Obligation.idOf(one.unit(), form.code(), period))
                .toList();
        after.forEach(feature -> feature.generated(ids));
    }

    /** What was locked before anybody knew of it is not owed; anything else leaves time enough. */
    private static Standing first(FormVersion form, Period period, DueTimes dueTimes, Instant now) {
        Instant openAt = DueTimes.openAt(period);
        Schedule ruled = dueTimes.byRule(form, period);
        return ruled.lockedBefore(now)
                ? Standing.exempt(openAt, ruled, now, Exemption.KNOWN_AFTER_LOCK)
                : Standing.scheduled(openAt, ruled.foreseeable(Schedule.UNKNOWN, dueTimes.foreseeable(now)), now);
    }

    private List<Made> insert(
            FormVersion form, Period period, Standing standing, RuleRevision.Revisions revisions, String[] units) {
        OwedBy owedBy = form.owedBy();
        return jdbc.query(
                """
                insert into obligation (id, unit, kind, division, form, form_version, frequency, period, period_end,
                  state, lateness, round, open_at, due_at, lock_at, calendar_missing, round_started_at, next_due,
                  exemption, rule_revision, form_revision, sequence)
                select u.code || '_' || f.form || '_' || f.period, u.code, u.kind, v.division, f.form, ?, ?, f.period,
                  f.period_end, ?, 'ON_TIME', 1, f.open_at, ?::timestamptz, ?::timestamptz, ?::int,
                  ?::timestamptz, ?::timestamptz, ?, ?, ?, 1
                from (select ?::text as form, ?::text as period, ?::date as period_end, ?::timestamptz as open_at,
                  ?::jsonb as rule) f
                join unit u on u.kind = any(?) and (?::text[] is null or u.code = any(?::text[]))
                join unit_version v on v.unit = u.code and v.status = 'REGISTERED'
                  and v.valid_from <= f.period_end and (v.valid_to is null or v.valid_to > f.period_end)
                where {asks}
                order by u.code
                on conflict do nothing
                returning unit, division
                """.replace("{asks}", Owing.asks("f.period_end")),
                Generation::read,
                form.version(),
                form.frequency(),
                standing.state(),
                standing.dueAt(),
                standing.lockAt(),
                standing.calendarMissing(),
                standing.roundStartedAt(),
                standing.nextDue(),
                standing.exemption(),
                revisions.calendars(),
                revisions.of(form.code()),
                form.code(),
                period,
                period.end(),
                standing.openAt(),
                json.write(owedBy),
                names(owedBy.kinds()),
                units,
                units);
    }

    /** As the database compares them; null for a condition there is not. */
    private static String[] names(List<?> values) {
        return values == null ? null : values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static Made read(ResultSet row) throws SQLException {
        return new Made(new UnitCode(row.getString(1)), row.getString(2));
    }

    private static ObligationView view(Made made, FormVersion form, Period period, Standing standing) {
        return new ObligationView(
                Obligation.idOf(made.unit(), form.code(), period),
                made.unit(),
                made.division(),
                form.code(),
                form.version(),
                form.names(),
                form.frequency(),
                period,
                standing.state(),
                standing.lateness(),
                standing.round(),
                Moments.offset(standing.openAt()),
                Moments.offset(standing.dueAt()),
                Moments.offset(standing.lockAt()),
                standing.calendarMissing(),
                null,
                null,
                null,
                null,
                null,
                standing.exemption(),
                null,
                null,
                null,
                null);
    }
}
