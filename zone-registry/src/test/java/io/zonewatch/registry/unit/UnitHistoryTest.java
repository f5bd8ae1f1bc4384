package io.zonewatch.registry.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is asked of a unit, and whatever day one looks at: it is what a naive replay, day by day, says. */
class UnitHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 60;

    /** A change from a day on (no end), or a correction of some days. */
    record Command(int from, Optional<Integer> days, String name) {}

    /** What a day is to say: the name, and the document that it rests on. */
    record Day(String name, String document) {}

    @Property
    void everyDayIsAnsweredAsANaiveReplayAnswersIt(
            @ForAll("commands") List<Command> commands, @ForAll @IntRange(max = DAYS) int today) {
        Unit unit = Unit.register(new UnitCode("U0001"), UnitKind.CITY, named("0"), ground(0, "0"), Instant.EPOCH);
        TreeMap<LocalDate, Day> replay = new TreeMap<>(days(0, 2 * DAYS, new Day("0", "0")));
        long taken = 1;
        int number = 0;
        for (Command command : commands) {
            Day said = new Day(command.name(), "No. " + ++number);
            LocalDate from = FIRST.plusDays(command.from());
            if (command.days().isEmpty()) {
                boolean late = unit.latest().validFrom().isBefore(from);
                boolean done = isTaken(unit, command, said, FIRST.plusDays(today));
                assertThat(done).isEqualTo(late && command.from() >= today);
                if (done) {
                    replay.putAll(days(command.from(), 2 * DAYS, said));
                    taken++;
                }
            } else {
                int to = command.from() + command.days().get();
                boolean differs = !unit.correct(
                                ground(command.from(), said.document()),
                                FIRST.plusDays(to),
                                is -> is.with(named(command.name())),
                                Instant.EPOCH)
                        .isEmpty();
                days(command.from(), to, said)
                        .forEach((day, right) ->
                                replay.compute(day, (_, was) -> was.name().equals(right.name()) ? was : right));
                taken += differs ? 1 : 0;
            }
        }

        Map<LocalDate, Day> answered = new TreeMap<>();
        replay.keySet().forEach(day -> answered.put(day, day(unit.on(day).orElseThrow())));

        assertThat(answered).isEqualTo(replay);
        assertThat(unit.on(FIRST.minusDays(1))).isEmpty();
        assertThat(unit.sequence()).isEqualTo(taken);
        assertThat(ends(unit))
                .isEqualTo(new ArrayList<>(unit.line().tailMap(FIRST, false).keySet()));
    }

    private static List<LocalDate> ends(Unit unit) {
        return unit.line().values().stream()
                .flatMap(version -> unit.endOf(version).stream())
                .toList();
    }

    @Property
    void aCorrectionBeforeTheRegistrationLetsTheUnitBeginEarlier(
            @ForAll @IntRange(min = 1, max = 30) int before, @ForAll @IntRange(min = 1, max = 60) int length) {
        Unit unit = Unit.register(new UnitCode("U0001"), UnitKind.CITY, named("0"), ground(0, "0"), Instant.EPOCH);

        unit.correct(ground(-before, "1"), FIRST.plusDays(length - before), is -> is.with(named("1")), Instant.EPOCH);

        assertThat(unit.line().firstKey()).isEqualTo(FIRST.minusDays(before));
        assertThat(name(unit, -before)).isEqualTo("1");
        assertThat(name(unit, length - before - 1)).isEqualTo("1");
        assertThat(name(unit, length - before)).isEqualTo("0");
        assertThat(name(unit, length)).isEqualTo("0");
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        Arbitrary<Integer> from = Arbitraries.integers().between(0, DAYS);
        Arbitrary<Optional<Integer>> days =
                Arbitraries.integers().between(1, 20).optional();
        Arbitrary<String> names = Arbitraries.of("1", "2", "3", "0");
        return Combinators.combine(from, days, names).as(Command::new).list().ofMaxSize(12);
    }

    private static String name(Unit unit, int day) {
        return unit.on(FIRST.plusDays(day)).orElseThrow().attributes().names().en();
    }

    private static Map<LocalDate, Day> days(int from, int to, Day said) {
        Map<LocalDate, Day> days = new TreeMap<>();
        for (int day = from; day < to; day++) {
            days.put(FIRST.plusDays(day), said);
        }
        return days;
    }

    private static boolean isTaken(Unit unit, Command command, Day said, LocalDate today) {
        try {
            Ground ground = ground(command.from(), said.document());
            unit.follow(Situation.registered(named(said.name())), ground, today, Instant.EPOCH);
            return true;
        } catch (Problem refused) {
            assertThat(refused.code()).isEqualTo(UnitProblem.PAST_CHANGE);
            return false;
        }
    }

    private static Day day(UnitVersion version) {
        return new Day(version.attributes().names().en(), version.ground().documentNumber());
    }

    private static Ground ground(int day, String document) {
        return new Ground(FIRST.plusDays(day), document, "because");
    }

    private static FlatAttributes named(String name) {
        return FlatAttributes.ofPublicBody(new Names("市", name), "341700");
    }
}
