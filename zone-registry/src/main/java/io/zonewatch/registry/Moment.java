package io.zonewatch.registry;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The two times a question is about.
 *
 * @param day valid time: the day of which is asked what held on it
 * @param known knowledge time: only what was recorded by then counts
 */
public record Moment(LocalDate day, Instant known) {

    /**
     * All that is recorded, whenever that was: what "now" means. The present instant would not do, since what another replica
     * has just recorded may bear a time that this one's clock has not reached.
     */
    public static final Instant EVERYTHING = Instant.parse("9999-12-31T23:59:59Z");
}
