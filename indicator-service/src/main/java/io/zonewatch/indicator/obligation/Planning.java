package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.form.FormLibrary;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generation a step at a time. A form is planned for all units month by month, a changed unit for all forms up to the month
 * their planning has reached. Steps exclude one another, so that between a new unit and a moving horizon nothing is missed.
 */
@ApplicationScoped
class Planning {

    private static final int UNITS = 50;

    private final Jdbc jdbc;
    private final FormLibrary forms;
    private final RulesInForce rulesInForce;
    private final Generation generation;
    private final GenerationStore store;
    private final Sweep sweep;
    private final Succession succession;
    private final Owing owing;
    private final GenerationLock lock;
    private final Freshness freshness;

    @Inject
    Planning(
            Jdbc jdbc,
            FormLibrary forms,
            RulesInForce rulesInForce,
            Generation generation,
            GenerationStore store,
            Sweep sweep,
            Succession succession,
            Owing owing,
            GenerationLock lock,
            Freshness freshness) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.rulesInForce = rulesInForce;
        this.generation = generation;
        this.store = store;
        this.sweep = sweep;
        this.succession = succession;
        this.owing = owing;
        this.lock = lock;
        this.freshness = freshness;
    }

    /** How far a form's planning has come. */
    private record Planned(String form, int version, Optional<YearMonth> until) {

        static Planned read(ResultSet row) throws SQLException {
            return new Planned(
                    row.getString(1),
                    row.getInt(2),
                    Optional.ofNullable(row.getObject(3, LocalDate.class)).map(YearMonth::from));
        }

        boolean isOf(FormVersion form) {
            return form.code().equals(this.form) && form.version() == version;
        }
    }

    private record Moved(String obligation, String division) {}

    /**
     * Plans one more month of one form.
     *
     * @param fresh the units as they were found complete
     * @return whether there was one to plan; not while units are being rebuilt
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean nextForm(YearMonth horizon, Fresh fresh) {
        if (!freshness.hold(fresh)) {
            return false;
        }
        lock.take();
        RulesInForce.Rules rules = rulesInForce.now();
        Optional<Planned> behind = jdbc.queryOne("""
                select form, version, planned_until from form_version
                where planned_until is null or planned_until < ? order by form, version limit 1
                """, Planned::read, horizon.atDay(1));
        behind.ifPresent(form -> plan(form, horizon, rules));
        return behind.isPresent();
    }

    /**
     * Plans some units that came or changed.
     *
     * @param fresh the units as they were found complete
     * @return whether there were any; not while units are being rebuilt
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean nextUnits(YearMonth horizon, Fresh fresh) {
        if (!freshness.hold(fresh)) {
            return false;
        }
        lock.take();
        String[] units = jdbc.query(
                        "select code from unit where not planned order by code limit ? for update",
                        row -> row.getString(1),
                        UNITS)
                .toArray(String[]::new);
        if (units.length == 0) {
            return false;
        }
        RulesInForce.Rules rules = rulesInForce.now();
        generation.generate(store.missing(reached(horizon), units), rules, units);
        relocate(units);
        succession.settle(units);
        owing.settle(units);
        jdbc.update("update unit set planned = true where code = any(?)", (Object) units);
        return true;
    }

    private void plan(Planned behind, YearMonth horizon, RulesInForce.Rules rules) {
        FormVersion form = forms.present(behind.form(), behind.version());
        YearMonth first = behind.until()
                .map(until -> until.plusMonths(1))
                .orElse(YearMonth.from(form.validFrom().start()));
        YearMonth month = first.isAfter(horizon) || ended(form, first) ? horizon : first;
        List<Period> periods = periods(form, first, month).toList();
        generation.generate(
                periods.stream()
                        .map(period -> new GenerationStore.Owed(form, period))
                        .toList(),
                rules,
                null);
        owing.settle(form, periods);
        jdbc.update(
                "update form_version set planned_until = ? where form = ? and version = ?",
                month.atDay(1),
                form.code(),
                form.version());
    }

    private static boolean ended(FormVersion form, YearMonth month) {
        return form.validTo() != null && form.validTo().endMonth().isBefore(month);
    }

    /** All forms, for every period that their planning has reached. */
    private List<GenerationStore.Reached> reached(YearMonth horizon) {
        List<Planned> ahead = jdbc.query(
                "select form, version, planned_until from form_version where planned_until > ?",
                Planned::read,
                horizon.atDay(1));
        return forms.all().stream()
                .map(form -> {
                    YearMonth last = ahead.stream()
                            .filter(planned -> planned.isOf(form))
                            .findFirst()
                            .flatMap(Planned::until)
                            .orElse(horizon);
                    return new GenerationStore.Reached(
                            form,
                            periods(form, YearMonth.from(form.validFrom().start()), last)
                                    .toList());
                })
                .toList();
    }

    /** The periods the form is owed for that end in these months. */
    private static Stream<Period> periods(FormVersion form, YearMonth first, YearMonth last) {
        if (first.isAfter(last)) {
            return Stream.empty();
        }
        return Stream.iterate(
                        Period.of(form.frequency(), first.atDay(1)),
                        period -> !period.endMonth().isAfter(last),
                        Period::next)
                .filter(period -> !period.endMonth().isBefore(first))
                .filter(form::isOwedFor);
    }

    /** Obligations to come follow a unit into another division. */
    private void relocate(String[] units) {
        List<Moved> moved = jdbc.query("""
                select o.id, v.division from obligation o join unit_version v on v.unit = o.unit
                  and v.valid_from <= o.period_end and (v.valid_to is null or v.valid_to > o.period_end)
                where o.state = 'SCHEDULED' and o.unit = any(?) and v.division <> o.division
                order by o.id for update of o
                """, row -> new Moved(row.getString(1), row.getString(2)), (Object) units);
        Map<String, String> divisions = moved.stream().collect(Collectors.toMap(Moved::obligation, Moved::division));
        sweep.change(
                "obligation.relocated",
                List.copyOf(divisions.keySet()),
                (obligation, now) -> obligation.relocate(divisions.get(obligation.id())));
    }
}
