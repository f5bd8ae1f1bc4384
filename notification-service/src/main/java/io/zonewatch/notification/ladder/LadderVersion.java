package io.zonewatch.notification.ladder;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a ladder was put in force.
 *
 * @param version by which it can be read
 * @param validFrom holds for rounds that are due on or after this day, until a higher version does; null: for all
 * @param steps how many it has; without any it is withdrawn
 * @param recordedAt when it was put, by the system clock
 */
record LadderVersion(
        @Schema(examples = "2") int version,

        @Schema(implementation = String.class, nullable = true, examples = "2016-01-01")
        LocalDate validFrom,

        @Schema(examples = "5") int steps,
        OffsetDateTime recordedAt) {

    static LadderVersion of(Ladder ladder, OffsetDateTime recordedAt) {
        return new LadderVersion(
                ladder.version(), ladder.validFrom(), ladder.steps().size(), recordedAt);
    }
}
