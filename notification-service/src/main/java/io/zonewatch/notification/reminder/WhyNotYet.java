package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.event.BrokerAway;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.notification.ladder.ChannelCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers why somebody was or was not told, and of what may leave why it has not yet. */
@ApplicationScoped
class WhyNotYet {

    private static final Set<Why> MAY_LEAVE = Set.of(Why.WAITING, Why.ABOUT_TO_BE_TOLD);

    private final Explaining explaining;
    private final LeftAlone leftAlone;
    private final Freshness freshness;

    @Inject
    WhyNotYet(Explaining explaining, LeftAlone leftAlone, Freshness freshness) {
        this.explaining = explaining;
        this.leftAlone = leftAlone;
        this.freshness = freshness;
    }

    /**
     * Why a recipient was or was not told.
     *
     * @param recipient a role, or an address; an address may be asked only by who sees people
     * @throws Problem not-found if the obligation does not exist for the caller; forbidden
     */
    WhyNot of(String obligation, String recipient) {
        WhyNot found = explaining.whyNot(obligation, recipient);
        if (found.steps().stream().noneMatch(WhyNotYet::mayLeave)) {
            return found;
        }
        boolean behind = isBehind();
        Asked asked = Asked.about(recipient);
        return new WhyNot(
                found.obligation(),
                found.recipient(),
                found.steps().stream()
                        .map(step -> mayLeave(step) ? notYet(obligation, asked, step, behind) : step)
                        .toList());
    }

    /** Whether a message may: one may have been sent where another waits. */
    private static boolean mayLeave(WhyNot.OfStep step) {
        return MAY_LEAVE.contains(step.answer()) || step.ways().stream().anyMatch(WhyNotYet::mayLeave);
    }

    private static boolean mayLeave(WhyNot.Way way) {
        return MAY_LEAVE.contains(way.answer());
    }

    private WhyNot.OfStep notYet(String obligation, Asked asked, WhyNot.OfStep step, boolean behind) {
        if (behind) {
            return step.answered(Why.BEHIND, MAY_LEAVE, WhyNotYet::mayLeave);
        }
        Map<ChannelCode, Boolean> leftAloneBy =
                leftAlone.waiting(obligation, step.duty(), step.round(), step.step()).stream()
                        .filter(message -> asked.isIn(message.recipientKey()))
                        .collect(Collectors.toMap(
                                LeftAlone.Message::channel, LeftAlone.Message::isLeftAlone, Boolean::logicalAnd));
        return step.answered(
                Why.LEFT_ALONE,
                Set.of(Why.WAITING),
                way -> way.answer() == Why.WAITING && leftAloneBy.getOrDefault(way.channel(), false));
    }

    /** As for the tick and the delivery: where the broker does not answer nobody can tell, and nothing leaves. */
    private boolean isBehind() {
        try {
            return freshness.look().isEmpty();
        } catch (BrokerAway away) {
            return true;
        }
    }
}
