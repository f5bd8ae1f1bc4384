package io.zonewatch.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(4, Duration.ofMillis(250));

    @Test
    void whatHadServedIsStartedAtOnceHoweverOftenItDies() {
        for (int i = 0; i < 10; i++) {
            assertThat(backoff.afterDeath(true)).contains(Duration.ZERO);
        }
    }

    @Test
    void whatDiesWhileStartingWaitsTwiceAsLongEveryTimeAndIsGivenUp() {
        assertThat(backoff.afterDeath(false)).contains(Duration.ofMillis(250));
        assertThat(backoff.afterDeath(false)).contains(Duration.ofMillis(500));
        assertThat(backoff.afterDeath(false)).contains(Duration.ofSeconds(1));
        assertThat(backoff.afterDeath(false)).isEmpty();
    }

    @Test
    void servingOnceForgetsFailedStarts() {
        backoff.afterDeath(false);
        backoff.afterDeath(false);
        backoff.afterDeath(true);

        assertThat(backoff.afterDeath(false)).contains(Duration.ofMillis(250));
    }
}
