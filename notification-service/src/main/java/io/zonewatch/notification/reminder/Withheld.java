package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.CatchUp;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.reminder.Foresight.Foreseen;
import io.zonewatch.notification.silence.Holds;
import io.zonewatch.notification.silence.Holds.Held;
import io.zonewatch.notification.silence.Line;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is kept back of what a climb says, and what becomes of it afterwards. A step is decided when it falls due whatever is kept back;
 * its reminders wait, and meet what waiting reminders meet: a later step that takes their place, or the end of a courtesy's time.
 *
 * @param decided everything the climb decides, until the last hold is over
 * @param hearers who hears a step that is decided then
 */
record Withheld(Climb climb, Holds holds, List<Foreseen> decided, Hearers hearers) {

    /** Finds who hears what. */
    @FunctionalInterface
    interface Hearers {

        List<Recipient> of(Foreseen decided);
    }

    /**
     * How long a recipient waits for what is said by a channel, if at all.
     *
     * @param then why it is not said then either, or null
     */
    record Waiting(Held held, Reason then) {}

    /** Whether a decided step waits for a recipient on a channel, and for what. */
    Optional<Waiting> of(Foreseen said, Recipient to, ChannelCode channel) {
        return holds.on(line(said.outcome().step(), to, channel), said.moment())
                .map(held -> new Waiting(held, then(said, to, held.until())));
    }

    /** What keeps a step back from all of the recipients on every channel at a moment; empty if something is said. */
    Optional<Held> onEveryChannel(Step step, Stream<Recipient> recipients, Instant moment) {
        List<Optional<Held>> lines = recipients
                .flatMap(to -> step.channels().stream().map(channel -> holds.on(line(step, to, channel), moment)))
                .toList();
        return lines.stream().allMatch(Optional::isPresent)
                ? lines.stream().flatMap(Optional::stream).min(Comparator.comparing(Held::until))
                : Optional.empty();
    }

    /** The line on which a step says something to a recipient. */
    private Line line(Step step, Recipient to, ChannelCode channel) {
        Duty duty = climb.ladder().duty();
        Obligation obligation = climb.obligation();
        return Line.of(obligation, duty, obligation.round(duty), step.kind(), to.email(), channel);
    }

    private Reason then(Foreseen said, Recipient to, Instant until) {
        Duty duty = climb.ladder().duty();
        Obligation obligation = climb.obligation();
        boolean replaced = decided.stream()
                .filter(other -> !other.moment().isAfter(until))
                .anyMatch(other -> takesThePlace(other, said, to));
        return replaced
                ? Reason.LATER_STEP
                : Demand.against(
                                obligation,
                                duty,
                                obligation.round(duty),
                                said.outcome().step().kind(),
                                until)
                        .orElse(null);
    }

    /** As {@link ReminderTable#supersedeWaiting}. */
    private boolean takesThePlace(Foreseen other, Foreseen said, Recipient to) {
        Step later = other.outcome().step();
        Step step = said.outcome().step();
        boolean speaksLater = other.outcome() instanceof Outcome.Send
                && climb.ladder().catchUp() == CatchUp.LAST_STEP
                && later.kind().isCountedFromDue()
                && step.kind().isCountedFromDue()
                && other.outcome().fellDue().isAfter(said.outcome().fellDue());
        boolean noticeBesideEscalation = step.kind() == StepKind.FORMAL_NOTICE && later.kind() == StepKind.ESCALATION;
        Audience side = Audience.of(step, to.role());
        return speaksLater
                && !noticeBesideEscalation
                && hearers.of(other).stream()
                        .anyMatch(hearer -> Audience.of(later, hearer.role()).equals(side));
    }
}
