package io.zonewatch.indicator.submission;

import io.zonewatch.indicator.obligation.Lateness;
import io.zonewatch.indicator.obligation.Standing;
import io.zonewatch.indicator.obligation.State;
import io.zonewatch.indicator.validation.Issue;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What was taken.
 *
 * @param obligation what was reported on
 * @param revision the revision that this report is
 * @param state of the obligation now
 * @param lateness of the round, which remains
 * @param submittedAt when it was taken
 * @param receipt what it changed, cell by cell
 * @param warnings what was to be explained, each with its explanation, as they are kept with the revision
 */
record Taken(
        String obligation,
        int revision,
        State state,
        Lateness lateness,
        OffsetDateTime submittedAt,
        Receipt receipt,
        List<Issue> warnings) {

    static Taken of(Submission submission, Standing standing, List<Issue> warnings) {
        return new Taken(
                submission.obligation(),
                submission.revision(),
                standing.state(),
                standing.lateness(),
                submission.submittedAt(),
                submission.receipt(),
                warnings);
    }
}
