package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.waiting.Departure;
import io.zonewatch.notification.waiting.HeldBy;
import io.zonewatch.reporting.ReportingZone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a recipient was or was not told of each step of an obligation.
 *
 * @param steps of the present rounds, then of those before, the latest first, each in the order in which they fall due; empty if no ladder holds
 *     for the obligation
 */
record WhyNot(
        @Schema(examples = "U0011_M-IND_2016-02") String obligation,
        @Schema(examples = "ZONE_LEADER") String recipient,
        List<OfStep> steps) {

    /**
     * What became, or will become, of one message of a step to whoever is asked about, or to a system or a group along with somebody.
     *
     * @param to null for a system or a group
     * @param leavesAt when it leaves, for what waits or is still to come; else null
     * @param hold what that goes by where it does not leave at once, or null
     * @param reason why it did not leave, or will not, or null
     */
    record Way(
            @Schema(nullable = true) ReminderView.Told to,
            ChannelCode channel,
            @Schema(nullable = true) OffsetDateTime leavesAt,
            @Schema(nullable = true) HeldBy hold,
            Why answer,
            @Schema(nullable = true) Reason reason) {

        /** What was decided and is written down. */
        static Way of(Decision one, Instant now, boolean whole) {
            Foresight.Standing standing = one.standing(now);
            return new Way(
                    one.isToPerson() ? ReminderView.Told.of(one.recipient(), whole) : null,
                    one.channel(),
                    standing.held() == null
                            ? null
                            : ReportingZone.offsetOf(standing.held().at()),
                    standing.held() == null ? null : standing.held().hold(),
                    standing.why(),
                    standing.reason());
        }

        /** What is still to come. */
        static Way of(Telling telling, Optional<Departure> departure, Why answer, Reason reason, boolean whole) {
            return new Way(
                    telling.isToPerson() ? ReminderView.Told.of(telling.hearer().recipient(), whole) : null,
                    telling.way().channel(),
                    departure.map(Departure::at).map(ReportingZone::offsetOf).orElse(null),
                    departure.map(Departure::hold).orElse(null),
                    answer,
                    reason);
        }

        private Way answered(Why other) {
            return new Way(to, channel, leavesAt, hold, other, reason);
        }

        private Way inDoubt() {
            return answer.isOpen() ? new Way(to, channel, null, null, Why.IN_DOUBT, null) : this;
        }
    }

    /**
     * The answer for one step, as far as people are told in person: the one that tells most where several messages go out.
     *
     * @param fallsDue null while a time is missing
     * @param leavesAt when it leaves, for what waits or is still to come; else null
     * @param hold what that goes by where it does not leave at once, or null
     * @param held the snooze or silence on the way there, or what keeps all of it back, or null
     * @param reason what stands in the way, where it is one a reminder can have
     * @param since when that came about, for what was over before it could be said; null where that was not told
     * @param text the answer in words
     * @param ways each message, where any was decided or is to come
     */
    record OfStep(
            Duty duty,
            @Schema(examples = "1") int round,
            @Schema(examples = "T+1") String step,
            StepKind kind,
            @Schema(nullable = true) OffsetDateTime fallsDue,
            @Schema(nullable = true) OffsetDateTime leavesAt,
            @Schema(nullable = true) HeldBy hold,
            @Schema(nullable = true) HeldView held,
            Why answer,
            @Schema(nullable = true) Reason reason,
            @Schema(nullable = true) OffsetDateTime since,
            Names text,
            List<Way> ways) {

        /** What is still to be said of an obligation whose latest state could not be read is not said; when it is, nobody knows. */
        OfStep inDoubt() {
            return answer.isOpen() || ways.stream().anyMatch(way -> way.answer().isOpen())
                    ? new OfStep(
                            duty,
                            round,
                            step,
                            kind,
                            fallsDue,
                            null,
                            null,
                            null,
                            answer.isOpen() ? Why.IN_DOUBT : answer,
                            answer.isOpen() ? null : reason,
                            since,
                            answer.isOpen() ? Why.IN_DOUBT.text() : text,
                            ways.stream().map(Way::inDoubt).toList())
                    : this;
        }

        /**
         * The same with another answer of some messages; of the step, too, if it gave one of those in the place of which the other comes and no
         * message to a person gives that any more.
         */
        OfStep answered(Why other, Set<Why> inPlaceOf, Predicate<Way> ofThose) {
            List<Way> then = ways.stream()
                    .map(way -> ofThose.test(way) ? way.answered(other) : way)
                    .toList();
            boolean whole = inPlaceOf.contains(answer)
                    && then.stream().noneMatch(way -> way.to() != null && inPlaceOf.contains(way.answer()));
            return new OfStep(
                    duty,
                    round,
                    step,
                    kind,
                    fallsDue,
                    leavesAt,
                    hold,
                    held,
                    whole ? other : answer,
                    reason,
                    since,
                    whole ? other.text() : text,
                    then);
        }
    }
}
