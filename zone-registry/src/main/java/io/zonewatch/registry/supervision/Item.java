package io.zonewatch.registry.supervision;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that a paper lists and that is followed up: a decision of a meeting, a finding of an inspection. The items of a
 * paper are numbered from 1 without gaps.
 */
public interface Item<I extends Item<I>> {

    /** Its place in the paper, from 1. */
    int number();

    /** How far it is followed up, after all that was recorded. */
    Enum<?> state();

    /** Day of the first step by which it was followed up, if it was. */
    Optional<LocalDate> followed();

    /** This item with the steps by which another one, which it takes the place of, was followed up. */
    I takingOver(I other);

    /**
     * The item with a number.
     *
     * @throws Problem not-found
     */
    static <I extends Item<I>> I find(List<I> items, int number) {
        return items.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    /** The items with one in place of that with its number. */
    static <I extends Item<I>> List<I> with(List<I> items, I other) {
        return items.stream()
                .map(one -> one.number() == other.number() ? other : one)
                .toList();
    }

    /**
     * What the items of a paper should have been: each takes over the steps of the one in its place.
     *
     * @param on day of the corrected paper
     * @throws Problem follow-up-state if one is missing that was followed up; supervision-invalid if one was followed up before
     *     the day
     */
    static <I extends Item<I>> List<I> corrected(List<I> wrong, List<I> right, LocalDate on) {
        for (I one : wrong) {
            if (one.followed().isPresent() && one.number() > right.size()) {
                throw Problem.of(SupervisionProblem.FOLLOW_UP_STATE, one.state());
            }
            one.followed().filter(on::isAfter).ifPresent(day -> {
                throw Problem.of(SupervisionProblem.SUPERVISION_INVALID)
                        .at("/on", SupervisionFault.AFTER_LATER_STEP, day);
            });
        }
        return right.stream()
                .map(one -> one.number() > wrong.size() ? one : one.takingOver(find(wrong, one.number())))
                .toList();
    }
}
