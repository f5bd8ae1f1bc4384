package io.zonewatch.assessment.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.event.Rebuild;
import io.zonewatch.chassis.sql.Jdbc;
import java.time.Duration;
import java.util.Map;

/** Waits until everything that was sent has been taken, and nothing is due. */
public final class Rest {

    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private Rest() {}

    /** Until the service rests. */
    public static void of(Quiescence quiescence) {
        await().atMost(AT_MOST)
                .untilAsserted(() -> assertThat(quiescence.look().quiet()).isTrue());
    }

    /** A read model that is rebuilt from its topics becomes what it was. */
    public static void afterARebuildIsTheSame(String projection, Rebuild rebuild, Quiescence quiescence, Jdbc jdbc) {
        Map<String, String> before = Tables.of(jdbc);

        rebuild.rebuild(projection);

        await().atMost(AT_MOST).untilAsserted(() -> {
            assertThat(quiescence.look().quiet()).isTrue();
            assertThat(Tables.of(jdbc)).isEqualTo(before);
        });
    }
}
