package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.reminder.Foresight.Standing;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The recipient a question is about.
 *
 * @param role null if an address is asked about
 * @param address in small letters; null if a role is asked about
 */
record Asked(ContactRole role, String address) {

    static Asked about(String recipient) {
        return Arrays.stream(ContactRole.values())
                .filter(role -> role.name().equals(recipient))
                .findFirst()
                .map(role -> new Asked(role, null))
                .orElseGet(() -> new Asked(null, recipient.toLowerCase(Locale.ROOT)));
    }

    boolean isPerson() {
        return address != null;
    }

    /** What became of what was decided about the recipient; empty if nothing was. */
    Optional<Standing> inLedger(List<ReminderTable.Decided> ofStep, Instant now) {
        return ofStep.stream()
                .filter(one -> isIn(one.recipientKey()))
                .min(Comparator.comparing(Asked::rank)
                        .thenComparing(one -> one.isHeld(now) ? one.held().at() : Instant.MIN))
                .map(one -> switch (one.state()) {
                    case SENT -> Standing.of(Why.TOLD);
                    case PENDING ->
                        one.isHeld(now) ? new Standing(Why.HELD, null, one.held()) : Standing.of(Why.WAITING);
                    case SUPERSEDED -> new Standing(Why.superseded(one.reason()), one.reason());
                    case CANCELLED, FAILED -> new Standing(notSent(one.reason()), one.reason());
                });
    }

    /** What has gone out by one channel counts before what waits, and this before what did not leave by another. */
    private static int rank(ReminderTable.Decided one) {
        return switch (one.state()) {
            case SENT -> 0;
            case PENDING -> 1;
            case SUPERSEDED, CANCELLED, FAILED -> 2;
        };
    }

    private static Why notSent(Reason reason) {
        if (reason == Reason.SWITCHED_OFF) {
            return Why.SWITCHED_OFF;
        }
        return reason == Reason.BOUNCED ? Why.CAME_BACK : Why.NOT_SENT;
    }

    /** Why the step was said to nobody at all; empty if that was not decided. */
    static Optional<Standing> toNobody(List<ReminderTable.Decided> ofStep) {
        return ofStep.stream()
                .filter(one -> one.recipientKey().isEmpty() && one.state() == ReminderState.SUPERSEDED)
                .findFirst()
                .map(one -> new Standing(Why.superseded(one.reason()), one.reason()));
    }

    /** Why the step does not speak to the recipient; empty if it does. */
    Optional<Standing> amongRecipients(Climb climb, Step step, List<Hearer> hearers) {
        List<Hearer> found =
                hearers.stream().filter(hearer -> is(hearer.recipient())).toList();
        if (!found.isEmpty()) {
            return found.stream().noneMatch(hearer -> hearer.hears(step))
                    ? Optional.of(new Standing(Why.SWITCHED_OFF, Reason.SWITCHED_OFF))
                    : Optional.empty();
        }
        if (climb.everTold(step).anyMatch(this::is)) {
            return Optional.of(Standing.of(Why.NOT_ON_THAT_DAY));
        }
        return Optional.of(Standing.of(step.recipients().contains(role) ? Why.NO_CONTACT : Why.NOT_ADDRESSED));
    }

    /** Whether it is a recipient who is asked about. */
    boolean is(Recipient recipient) {
        return isIn(recipient.key());
    }

    /** Whether the recipient of that key is asked about. */
    boolean isIn(String recipientKey) {
        if (!isPerson()) {
            return recipientKey.startsWith(role + "/");
        }
        String person = Recipient.personOf(recipientKey);
        return person.equals(address) || person.startsWith(address + "#");
    }
}
