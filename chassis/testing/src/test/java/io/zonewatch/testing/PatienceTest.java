package io.zonewatch.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/** When a service rests, and what is told of one that does not. */
class PatienceTest {

    private record Look(boolean quiet, long activity, String due) {}

    @Test
    void aServiceRestsOnceTwoLooksInARowFindItQuietAndNothingWasDoneInBetween() {
        Queue<Look> looks = new ArrayDeque<>(List.of(
                new Look(false, 1, "reminders"),
                new Look(true, 1, ""),
                new Look(false, 1, "deliveries"),
                new Look(true, 1, ""),
                new Look(true, 2, ""),
                new Look(true, 2, ""),
                new Look(true, 2, ""),
                new Look(true, 2, "looked at once more than needed")));

        Patience.awaitRest(looks::remove, Look::quiet, Look::activity);

        assertThat(looks).extracting(Look::due).containsExactly("looked at once more than needed");
    }

    @Test
    void whileNothingCanBeSaidItDoesNotRest() {
        Queue<Look> looks = new ArrayDeque<>();

        Patience.awaitRest(
                () -> {
                    looks.add(new Look(true, 1, ""));
                    if (looks.size() < 3) {
                        throw new IllegalStateException("the broker is away");
                    }
                    return looks.element();
                },
                Look::quiet,
                Look::activity);

        assertThat(looks).hasSize(4);
    }

    @Test
    void whatKeepsItFromRestIsTold() {
        assertThatExceptionOfType(ConditionTimeoutException.class)
                .isThrownBy(() -> Patience.awaitRest(
                        Duration.ofMillis(50), () -> new Look(false, 7, "reminders"), Look::quiet, Look::activity))
                .withMessageContaining("the service comes to rest")
                .withMessageContaining("due=reminders");
    }
}
