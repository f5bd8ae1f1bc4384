package io.zonewatch.assessment.support;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.clock.Quiescence.Look;
import io.zonewatch.chassis.event.Rebuild;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Patience;
import java.util.Map;

/** Waits until everything that was sent has been taken, and nothing is due. */
public final class Rest {

    private Rest() {}

    /** Until the service rests. */
    public static void of(Quiescence quiescence) {
        Patience.awaitRest(quiescence::look, Look::quiet, Look::activity);
    }

    /** A read model that is rebuilt from its topics becomes what it was. */
    public static void afterARebuildIsTheSame(String projection, Rebuild rebuild, Quiescence quiescence, Jdbc jdbc) {
        Map<String, String> before = Tables.of(jdbc);

        rebuild.rebuild(projection);

        await().untilAsserted(() -> {
            assertThat(quiescence.look().quiet()).isTrue();
            assertThat(Tables.of(jdbc)).isEqualTo(before);
        });
    }
}
