package io.zonewatch.notification.obligation;

import io.zonewatch.chassis.identity.InstallationSettings;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people are told of beside what units owe. A matter stands in an obligation's place, with the ladder of its kind in place of
 * a form's; so it is told, claimed, withdrawn and asked about by the same mechanism.
 */
@ApplicationScoped
public class Matters {

    /** Stands for the unit of what concerns the whole installation. */
    public static final String EVERYBODY = "ALL";

    /** The kind of the messages that people send to themselves. */
    public static final String TEST = "NEWS-TEST";

    /** For how long a matter is worth being told. */
    public static final Duration LASTS = Duration.ofDays(30);

    /** Since when a matter is worth being told: when it came about or is due, or was told anew. */
    private static final String SINCE = "greatest(due_at, open_at)";

    /** How many end at once. */
    private static final int MOST = 1000;

    /** Matters that are open, and of which nothing is to be decided or waits to leave. */
    private static final String SETTLED =
            " from obligation o where matter and state = 'OPEN' and due_at is not null and look_at is null"
                    + " and not exists (select 1 from reminder r where r.obligation = o.id and r.state = 'PENDING')";

    private final ObligationTable obligations;
    private final Jdbc jdbc;
    private final InstallationSettings installation;
    private final Event<ObligationApplied> applied;

    @Inject
    Matters(
            ObligationTable obligations,
            Jdbc jdbc,
            InstallationSettings installation,
            Event<ObligationApplied> applied) {
        this.obligations = obligations;
        this.jdbc = jdbc;
        this.installation = installation;
        this.applied = applied;
    }

    /**
     * Something to be told.
     *
     * @param kind code of its kind, by which its ladder goes
     * @param key tells it from others of its kind
     * @param unit whose people may be told of it, or {@link #EVERYBODY}
     * @param names what it is about
     * @param at when it came about or is due
     * @param said when it was told anew, else the same
     * @param round in which it is told: what was over and begins again does so in another
     * @param over whether nobody need be told any more
     */
    public record Matter(
            String kind,
            String key,
            String unit,
            Names names,
            Period period,
            Instant at,
            Instant said,
            int round,
            boolean over) {

        /** Told once. */
        public Matter(
                String kind, String key, String unit, Names names, Period period, Instant at, int round, boolean over) {
            this(kind, key, unit, names, period, at, at, round, over);
        }

        /** What it is kept under. */
        public String id() {
            return idOf(kind, key);
        }
    }

    static String idOf(String kind, String key) {
        return kind + "_" + key;
    }

    /** Keeps a matter unless a later state of it is known; what waits of one that is over is withdrawn. */
    public void put(Matter matter, long sequence) {
        Obligation told = new Obligation(
                matter.id(),
                sequence,
                matter.unit(),
                division(),
                matter.kind(),
                matter.names(),
                matter.period(),
                matter.over() ? ObligationState.CLOSED : ObligationState.OPEN,
                matter.over() ? toldRound(matter) : matter.round(),
                matter.at(),
                null);
        Obligation standing = told.within(new Obligation.Window(matter.said(), null));
        if (obligations.putIfNewer(standing)) {
            jdbc.update("update obligation set matter = true where id = ?", standing.id());
            applied.fire(new ObligationApplied(standing));
        }
    }

    /** Whether a matter is too old to be told. */
    public static boolean isOld(Obligation matter, Instant now) {
        return matter.dueAt() != null
                && Stream.of(
                                matter.dueAt(),
                                Objects.requireNonNullElse(matter.window().openAt(), matter.dueAt()))
                        .allMatch(at -> now.isAfter(at.plus(LASTS)));
    }

    /** When the next that is settled will be too old to be told. */
    Optional<Instant> nextOld() {
        return jdbc.queryOne(
                        "select " + SINCE + SETTLED + " order by 1 limit 1",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant())
                .map(at -> at.plus(LASTS));
    }

    /** Ends those that are settled and too old to be told, the oldest first, a thousand at most. It is told to nobody. */
    void endOld(Instant now) {
        jdbc.update(
                "update obligation set state = ? where id in (select id" + SETTLED + " and " + SINCE + " <= ? order by "
                        + SINCE + " limit ? for update skip locked)",
                ObligationState.CLOSED,
                now.minus(LASTS),
                MOST);
    }

    /** What ends leaves the round in which it was told, which says why it was withdrawn there. */
    private int toldRound(Matter matter) {
        return jdbc.queryOne("select round from obligation where id = ?", row -> row.getInt(1), matter.id())
                .orElse(matter.round());
    }

    /** Where all matters are: what the installation serves, as a division code; empty for the whole country. */
    public String division() {
        return installation
                .division()
                .filter(division -> !Scope.COUNTRY.equals(division))
                .orElse("");
    }

    /** Empties those of some kinds; what was told stays told. */
    public void clear(Collection<String> kinds) {
        jdbc.update("delete from obligation where matter and form = any(?)", (Object) kinds.toArray(String[]::new));
    }
}
