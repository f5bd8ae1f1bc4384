package io.zonewatch.indicator.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.chassis.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any sequence of commands at any moments: the standing does what a naive model does, and never leaves the table. */
class StandingModelPropertyTest {

    private static final Instant OPEN = Instant.parse("2016-03-31T16:00:00Z");
    private static final Set<String> TABLE = Set.of(
            "SCHEDULED>OPEN",
            "OPEN>SUBMITTED",
            "OPEN>CLOSED",
            "SUBMITTED>ACCEPTED",
            "SUBMITTED>RETURNED",
            "RETURNED>SUBMITTED",
            "RETURNED>CLOSED",
            "SCHEDULED>EXEMPT",
            "OPEN>EXEMPT",
            "RETURNED>EXEMPT",
            "EXEMPT>SCHEDULED",
            "CLOSED>SCHEDULED",
            // one command may first let time pass, and time may open what was reopened
            "SCHEDULED>CLOSED",
            "SCHEDULED>SUBMITTED",
            "EXEMPT>OPEN",
            "CLOSED>OPEN",
            "RETURNED>OPEN");

    /** What can be done. */
    enum Kind {
        WAIT,
        SUBMIT,
        ACCEPT,
        RETURN,
        NOTICE,
        OLD_NOTICE,
        RESCHEDULE,
        EXEMPT,
        REOPEN,
        REINSTATE,
        CORRECT
    }

    /**
     * One command after some time.
     *
     * @param kind what is done
     * @param hours time that passes before
     * @param days a number of days for the lines it brings, negative for none
     */
    record Command(Kind kind, int hours, int days) {}

    @Property(tries = 2000)
    void doesWhatANaiveModelDoes(@ForAll("commands") List<Command> commands) {
        Instant now = OPEN.minus(Duration.ofDays(2));
        Standing standing = Standing.scheduled(OPEN, lines(OPEN, 10), now);
        NaiveObligation model = new NaiveObligation(OPEN, lines(OPEN, 10));
        for (Command command : commands) {
            now = now.plus(Duration.ofHours(command.hours()));
            Standing before = standing;
            boolean refused = false;
            try {
                standing = apply(command, standing, now);
            } catch (Problem conflict) {
                refused = true;
            }
            boolean modelRefused = !model.apply(command, now);
            if (refused) {
                standing = standing.advanced(now);
            }
            assertThat(refused).as("%s refused", command).isEqualTo(modelRefused);
            assertThat(summary(standing)).as("after %s", command).isEqualTo(model.summary());
            requireInTable(before, standing);
        }
    }

    @Property(tries = 1000)
    void timeAloneIsDoneWhenItIsDueAndNotBefore(@ForAll("commands") List<Command> commands) {
        Instant now = OPEN.minus(Duration.ofDays(2));
        Standing standing = Standing.scheduled(OPEN, lines(OPEN, 10), now);
        for (Command command : commands) {
            now = now.plus(Duration.ofHours(command.hours()));
            try {
                standing = apply(command, standing, now);
            } catch (Problem conflict) {
                standing = standing.advanced(now);
            }
            assertThat(standing.advanced(now)).isEqualTo(standing);
            Instant next = standing.nextDue();
            if (next != null) {
                assertThat(next).isAfter(now);
                assertThat(standing.advanced(next.minusNanos(1000))).isEqualTo(standing);
                assertThat(standing.advanced(next)).isNotEqualTo(standing);
            }
        }
    }

    @Property(tries = 500)
    void itDoesNotMatterHowOftenTheClockIsLookedAt(@ForAll("commands") List<Command> commands) {
        Instant now = OPEN.minus(Duration.ofDays(2));
        Standing seldom = Standing.scheduled(OPEN, lines(OPEN, 10), now);
        Standing often = seldom;
        for (Command command : commands) {
            for (int hour = 1; hour <= command.hours(); hour++) {
                often = often.advanced(now.plus(Duration.ofHours(hour)));
            }
            now = now.plus(Duration.ofHours(command.hours()));
            seldom = tried(command, seldom, now);
            often = tried(command, often, now);
            assertThat(often).isEqualTo(seldom);
        }
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(-3, 20))
                .as(Command::new)
                .list()
                .ofMaxSize(14);
    }

    static Schedule lines(Instant from, int days) {
        if (days < 0) {
            return new Schedule(null, null, 2017);
        }
        return new Schedule(from.plus(Duration.ofDays(days)), from.plus(Duration.ofDays(days + 8L)), null);
    }

    private static Standing tried(Command command, Standing standing, Instant now) {
        try {
            return apply(command, standing, now);
        } catch (Problem conflict) {
            return standing.advanced(now);
        }
    }

    private static Standing apply(Command command, Standing standing, Instant now) {
        return switch (command.kind()) {
            case WAIT -> standing.advanced(now);
            case SUBMIT -> standing.submitted(now);
            case ACCEPT -> standing.accepted(now);
            case RETURN -> standing.returned(now, lines(now, command.days()));
            case NOTICE -> standing.noticed(standing.round(), now.plus(Duration.ofDays(2)), now);
            case OLD_NOTICE -> standing.noticed(standing.round() - 1, now.plus(Duration.ofDays(2)), now);
            case RESCHEDULE -> standing.rescheduled(lines(OPEN, command.days()), now);
            case EXEMPT -> standing.exempted(now, Exemption.GRANTED);
            case REOPEN -> standing.reopened(now, now.plus(Duration.ofDays(3)));
            case REINSTATE -> standing.reinstated(now, lines(now, command.days()));
            case CORRECT -> standing.corrected(now);
        };
    }

    private static String summary(Standing standing) {
        return "%s %s round %d due %s lock %s revision %s accepted %s correction %s"
                .formatted(
                        standing.state(),
                        standing.lateness(),
                        standing.round(),
                        standing.dueAt(),
                        standing.lockAt(),
                        standing.revision(),
                        standing.acceptedRevision(),
                        standing.correction());
    }

    private static void requireInTable(Standing before, Standing after) {
        if (before.state() != after.state()) {
            Set<String> taken = new HashSet<>(Set.of(before.state() + ">" + after.state()));
            taken.removeAll(TABLE);
            assertThat(taken).isEmpty();
        }
        assertThat(after.acceptedRevision() != null).isEqualTo(after.state() == State.ACCEPTED);
        assertThat(after.correction() == null || after.correction().equals(after.revision()))
                .isTrue();
        assertThat(after.round()).isBetween(before.round(), before.round() + 1);
        assertThat(after.lateness() == Lateness.MISSED && before.lateness() == Lateness.ON_TIME)
                .isFalse();
    }
}
