package io.zonewatch.registry.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is recorded of a recognition, it takes only permitted steps, and any two times are answered as a replay does. */
class LineTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final Map<State, Set<State>> PERMITTED = new EnumMap<>(Map.of(
            State.PLANNED, EnumSet.of(State.APPLIED),
            State.APPLIED, EnumSet.of(State.GRANTED, State.REFUSED),
            State.GRANTED, EnumSet.of(State.REVOKED, State.EXPIRED),
            State.REFUSED, EnumSet.noneOf(State.class),
            State.REVOKED, EnumSet.noneOf(State.class),
            State.EXPIRED, EnumSet.noneOf(State.class)));

    /** A step or correction that somebody tries; the correction names a step that may not be there. */
    record Attempt(boolean corrects, int step, boolean withdraws, State state, int day) {}

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(State.class),
                        Arbitraries.integers().between(0, 30))
                .as(Attempt::new)
                .list()
                .ofMaxSize(14);
    }

    @Property
    void onlyPermittedStepsAreTakenInTheOrderOfDays(@ForAll("attempts") List<Attempt> attempts) {
        Line line = Line.EMPTY;
        for (int i = 0; i < attempts.size(); i++) {
            line = after(line, attempts.get(i), i).orElse(line);

            List<Step> steps = line.steps();
            for (int at = 0; at < steps.size(); at++) {
                State state = steps.get(at).state();
                assertThat(state)
                        .isIn(
                                at == 0
                                        ? EnumSet.of(State.PLANNED, State.APPLIED, State.GRANTED)
                                        : PERMITTED.get(steps.get(at - 1).state()));
                assertThat(at == 0 || !day(steps.get(at)).isBefore(day(steps.get(at - 1))))
                        .isTrue();
            }
        }
    }

    @Property
    void aStepIsTakenExactlyWhenItFollows(@ForAll("attempts") List<Attempt> attempts) {
        Line line = Line.EMPTY;
        for (int i = 0; i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i);
            List<Step> steps = line.steps();
            Optional<Line> after = after(line, attempt, i);
            if (!attempt.corrects()) {
                boolean follows = steps.isEmpty()
                        ? EnumSet.of(State.PLANNED, State.APPLIED, State.GRANTED)
                                .contains(attempt.state())
                        : PERMITTED.get(steps.getLast().state()).contains(attempt.state())
                                && !FIRST.plusDays(attempt.day()).isBefore(day(steps.getLast()));
                assertThat(after.isPresent()).isEqualTo(follows);
            }
            line = after.orElse(line);
        }
    }

    @Property
    void anyTwoTimesAreAnsweredAsANaiveReplayAnswersThem(
            @ForAll("attempts") List<Attempt> attempts,
            @ForAll @IntRange(min = -1, max = 31) int day,
            @ForAll @IntRange(min = -1, max = 15) int known) {
        List<Line> states = new ArrayList<>();
        Line line = Line.EMPTY;
        for (int i = 0; i < attempts.size(); i++) {
            line = after(line, attempts.get(i), i).orElse(line);
            states.add(line);
        }
        Line then = known < 0 || states.isEmpty() ? Line.EMPTY : states.get(Math.min(known, states.size() - 1));

        Optional<State> replayed = then.steps().stream()
                .filter(step -> !day(step).isAfter(FIRST.plusDays(day)))
                .max(Comparator.comparingInt(Step::number))
                .map(Step::state);

        assertThat(line.at(new Moment(FIRST.plusDays(day), instant(known))).map(Step::state))
                .isEqualTo(replayed);
    }

    @Property
    void nothingRecordedIsEverLost(@ForAll("attempts") List<Attempt> attempts) {
        Line line = Line.EMPTY;
        for (int i = 0; i < attempts.size(); i++) {
            Line after = after(line, attempts.get(i), i).orElse(line);
            assertThat(after.rows().subList(0, line.rows().size())).isEqualTo(line.rows());
            assertThat(after.rows()).extracting(Step::sequence).doesNotHaveDuplicates();
            line = after;
        }
    }

    private static Optional<Line> after(Line line, Attempt attempt, int at) {
        LocalDate on = FIRST.plusDays(attempt.day());
        try {
            return Optional.of(
                    attempt.corrects()
                            ? line.correct(
                                    new Correction(
                                            attempt.step(), attempt.withdraws(), attempt.state(), on, null, "mistake"),
                                    instant(at))
                            : line.take(attempt.state(), new Paper(on, "No. 1", "decided"), instant(at)));
        } catch (Problem refused) {
            assertThat(refused.code()).isInstanceOf(RecognitionProblem.class);
            return Optional.empty();
        }
    }

    private static Instant instant(int at) {
        return Instant.EPOCH.plusSeconds(at);
    }

    private static LocalDate day(Step step) {
        return step.paper().on();
    }
}
