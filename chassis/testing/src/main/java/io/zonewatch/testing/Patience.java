package io.zonewatch.testing;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.pollinterval.IterativePollInterval;
import org.awaitility.pollinterval.PollInterval;

/**
 * How long tests wait for what must come, and how they look for it. A bound is there so that a test which waits in vain ends and says for what; it
 * says nothing about how quick a machine is, and a wait that succeeds does not cost it.
 */
public final class Patience {

    /** Long enough on any machine, whatever else it does. */
    public static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

    /** The same in seconds, for what counts in them. */
    public static final int SECONDS = (int) LONG_ENOUGH.toSeconds();

    /** Soon at first, for most of what is waited for has almost come; then ever more seldom, for looking costs what is waited for its time. */
    private static final PollInterval LOOKS =
            IterativePollInterval.iterative(Patience::seldomer, Duration.ofMillis(10));

    private static final Duration SELDOM = Duration.ofMillis(100);

    private Patience() {}

    /** Waits for something that must come. */
    public static ConditionFactory await() {
        return patient(Awaitility.await());
    }

    /**
     * Waits for something that must come.
     *
     * @param what that it has come, as the failure tells it if it does not
     */
    public static ConditionFactory await(String what) {
        return patient(Awaitility.await(what));
    }

    /**
     * Waits until a service rests: it says so twice in a row, and has done nothing in between. Once is not enough, for what moves on while it is
     * looked at can be missed by a look that passes it.
     *
     * @param look looks at the service
     * @param quiet whether a look finds it quiet
     * @param activity what a look says of how much the service has done so far
     */
    public static <L> void awaitRest(Supplier<L> look, Predicate<L> quiet, Function<L, ?> activity) {
        awaitRest(LONG_ENOUGH, look, quiet, activity);
    }

    static <L> void awaitRest(Duration atMost, Supplier<L> look, Predicate<L> quiet, Function<L, ?> activity) {
        await("the service comes to rest")
                .atMost(atMost)
                .ignoreExceptions() // while the broker or the database is too busy to answer, nothing can be said
                .until(
                        () -> {
                            L first = look.get();
                            return quiet.test(first) ? List.of(first, look.get()) : List.of(first);
                        },
                        looks -> looks.size() == 2
                                && quiet.test(looks.getLast())
                                && activity.apply(looks.getFirst()).equals(activity.apply(looks.getLast())));
    }

    private static ConditionFactory patient(ConditionFactory wait) {
        return wait.atMost(LONG_ENOUGH).pollDelay(Duration.ZERO).pollInterval(LOOKS);
    }

    private static Duration seldomer(Duration interval) {
        Duration longer = interval.multipliedBy(2);
        return longer.compareTo(SELDOM) < 0 ? longer : SELDOM;
    }
}
