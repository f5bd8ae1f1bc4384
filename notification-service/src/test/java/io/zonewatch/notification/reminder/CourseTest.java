package io.zonewatch.notification.reminder;

import static io.zonewatch.notification.reminder.Samples.at;
import static io.zonewatch.notification.reminder.Samples.obligation;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.obligation.ObligationHistory.Told;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.notification.reminder.Foresight.Standing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why nothing was said of a step of which nothing is written down: by what was so at its moment. */
class CourseTest {

    private static final Instant DUE = at("2016-03-10T12:00");
    private static final Instant OPENED = at("2016-03-01T00:00");
    private static final Instant SUBMITTED = at("2016-03-16T15:00");
    private static final Instant ACCEPTED = at("2016-03-21T10:00");
    private static final Instant REOPENED = at("2016-04-05T10:00");

    private final Course course = new Course(List.of(
            told(OPENED, 1, ObligationState.OPEN, 1),
            told(SUBMITTED, 2, ObligationState.SUBMITTED, 1),
            told(at("2016-03-17T08:00"), 3, ObligationState.SUBMITTED, 1),
            told(ACCEPTED, 4, ObligationState.ACCEPTED, 1),
            told(REOPENED, 5, ObligationState.OPEN, 2)));

    @Test
    void whatWasSubmittedWhenTheStepFellDueIsSaidWithTheMomentOfTheSubmission() {
        assertThat(course.ended(1, at("2016-03-17T09:00")))
                .contains(new Standing(Why.WAS_NOT_OWED, Reason.SUBMITTED, null, SUBMITTED));
        assertThat(course.ended(1, at("2016-03-21T10:00")))
                .contains(new Standing(Why.WAS_NOT_OWED, Reason.ACCEPTED, null, ACCEPTED));
    }

    @Test
    void whatWasStillOwedThenWasEndedByWhatCameNext() {
        assertThat(course.ended(1, at("2016-03-16T14:59")))
                .contains(new Standing(Why.NOT_OWED, Reason.SUBMITTED, null, SUBMITTED));
        assertThat(course.ended(1, at("2016-02-25T09:00")))
                .contains(new Standing(Why.NOT_OWED, Reason.SUBMITTED, null, SUBMITTED));
    }

    @Test
    void aRoundIsOverOnceTheNextHasBegunAndNothingEndsThePresentOne() {
        assertThat(course.ended(1, at("2016-04-06T09:00")))
                .contains(new Standing(Why.WAS_NOT_OWED, Reason.NEW_ROUND, null, REOPENED));
        assertThat(course.ended(2, at("2016-04-06T09:00"))).isEmpty();
        assertThat(course.ended(2, at("2016-03-17T09:00"))).isEmpty();
    }

    private static Told told(Instant at, long sequence, ObligationState state, int round) {
        return new Told(at, obligation(sequence, state, round, DUE));
    }
}
