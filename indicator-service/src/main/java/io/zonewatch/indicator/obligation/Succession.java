package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Moments;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of obligations when a unit ends. Periods that end on or after that day it owes no longer: after a merger the
 * successor owes them. Earlier ones that are still running pass to the successor on the day of the merger, marked. What was
 * accepted, locked or exempt stays as it is. A merger that is taken back gives back what had not ended meanwhile.
 */
@ApplicationScoped
class Succession {

    private static final int BATCH = 200;

    /** That obligation {@code o} has a unit that is registered at the period's end. */
    static final String REGISTERED = """
            exists (select 1 from unit_version v where v.unit = o.unit and v.status = 'REGISTERED'
              and v.valid_from <= o.period_end and (v.valid_to is null or v.valid_to > o.period_end))""";

    /** Obligations whose reporting unit was merged by a day, and who reports them from then on. */
    private static final String TO_PASS = """
            from unit_version v join obligation o on coalesce(o.passed_to, o.unit) = v.unit and o.period_end < v.valid_from
              and o.state in ('SCHEDULED', 'OPEN', 'RETURNED', 'SUBMITTED')
            where v.status = 'MERGED' and v.valid_to is null and v.merged_into is not null and v.valid_from <= ?""";

    private final Jdbc jdbc;
    private final Sweep sweep;
    private final ActJournal acts;
    private final Reinstating reinstating;
    private final Freshness freshness;
    private final BusinessClock clock;
    private final Moments moments;

    @Inject
    Succession(
            Jdbc jdbc,
            Sweep sweep,
            ActJournal acts,
            Reinstating reinstating,
            Freshness freshness,
            BusinessClock clock,
            Moments moments) {
        this.jdbc = jdbc;
        this.sweep = sweep;
        this.acts = acts;
        this.reinstating = reinstating;
        this.freshness = freshness;
        this.clock = clock;
        this.moments = moments;
    }

    private record Passing(String obligation, UnitCode successor) {}

    /** Ends and revives what some units owe, by what is known of them now; takes back what was passed to a wrong unit. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(String[] units) {
        List<String> ended = locked("o.state in ('SCHEDULED', 'OPEN', 'RETURNED') and not " + REGISTERED, units);
        acts.record(ended, moments.now(), ActJournal.Ground.following(Act.Kind.UNIT_ENDED));
        sweep.change("obligation.unit-ended", ended, Obligation::end);

        reinstating.owedAgain(locked("o.state = 'EXEMPT' and o.exemption = 'UNIT_ENDED' and " + REGISTERED, units));

        sweep.change("obligation.passed-back", wronglyPassed(), (obligation, now) -> obligation.passTo(null));
    }

    /** Those that another unit reports than the one at the end of today's line of mergers; the tick passes them anew. */
    private List<String> wronglyPassed() {
        return jdbc.query("""
                select o.id from obligation o
                where o.passed_to is not null and o.state in ('SCHEDULED', 'OPEN', 'RETURNED', 'SUBMITTED')
                  and o.passed_to <> (
                    with recursive line(unit, length) as (
                      select o.unit, 0
                      union all
                      select v.merged_into, length + 1 from line join unit_version v on v.unit = line.unit
                        and v.status = 'MERGED' and v.valid_to is null and v.merged_into is not null and v.valid_from <= ?
                      where length < 20)
                    select unit from line order by length desc limit 1)
                order by o.id for update of o
                """, row -> row.getString(1), clock.today());
    }

    /**
     * Passes some obligations on.
     *
     * @param fresh the units as they were found complete
     * @return whether there were any; not while units are being rebuilt
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean passSome(Fresh fresh) {
        if (!freshness.hold(fresh)) {
            return false;
        }
        Map<String, UnitCode> successors = new LinkedHashMap<>();
        jdbc.query(
                        "select o.id, v.merged_into " + TO_PASS + " order by o.id limit ? for update of o",
                        row -> new Passing(row.getString(1), new UnitCode(row.getString(2))),
                        clock.today(),
                        BATCH)
                .forEach(passing -> successors.put(passing.obligation(), passing.successor()));
        sweep.change(
                "obligation.passed",
                List.copyOf(successors.keySet()),
                (obligation, now) -> obligation.passTo(successors.get(obligation.id())));
        return !successors.isEmpty();
    }

    /** Whether there is something to pass on now. */
    boolean isPassing() {
        return jdbc.queryOne("select 1 " + TO_PASS + " limit 1", row -> true, clock.today())
                .isPresent();
    }

    /** The day of the next merger to come. */
    Optional<LocalDate> nextMerger() {
        return jdbc.queryOne(
                        "select min(valid_from) from unit_version where status = 'MERGED' and valid_from > ?",
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)),
                        clock.today())
                .flatMap(day -> day);
    }

    private List<String> locked(String condition, String[] units) {
        return jdbc.query(
                "select o.id from obligation o where o.unit = any(?) and " + condition
                        + " order by o.id for update of o",
                row -> row.getString(1),
                (Object) units);
    }
}
