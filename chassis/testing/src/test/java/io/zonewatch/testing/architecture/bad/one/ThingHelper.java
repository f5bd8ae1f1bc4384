package io.zonewatch.testing.architecture.bad.one;

import io.zonewatch.testing.architecture.bad.two.Other;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;

/** Everything a class should not be. */
public class ThingHelper {

    @Inject
    Other other;

    double amount;

    float half(Date day) throws InterruptedException {
        Thread.sleep(1);
        System.out.println(day);
        return (float) amount / 2;
    }

    Instant now() {
        return Clock.systemUTC().instant().isAfter(Instant.now()) ? Instant.EPOCH : Instant.now();
    }
}
