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
import java.util.stream.Stream;

/**
 * The recipient a question is about.
 *
 * @param role null if an address is asked about
 * @param address in small letters; null if a role is asked about
 */
record Asked(ContactRole role, String address) {

    /** A role, an address, a telephone number or an account: whatever an issuer calls it, it is one line, as the registry has it. */
    static final String RECIPIENT = "[^\\x00-\\x1f\\x7f-\\x9f]{1,255}";

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

    /** What was decided about the recipient. */
    Stream<Decision> among(List<Decision> ofStep) {
        return ofStep.stream().filter(one -> isIn(one.recipientKey()));
    }

    /**
     * What became of what was decided about the recipient: of what was to reach a person, since what a system or a group hears along with somebody
     * is told to nobody; empty if nothing was decided.
     */
    Optional<Standing> inLedger(List<Decision> ofStep, Instant now) {
        List<Decision> about = among(ofStep).toList();
        return about.isEmpty()
                ? Optional.empty()
                : about.stream()
                        .filter(one -> one.isToPerson())
                        .min(Comparator.comparing(Asked::rank)
                                .thenComparing(
                                        one -> one.isHeld(now) ? one.held().at() : Instant.MAX))
                        .map(one -> one.standing(now))
                        .or(() -> Optional.of(Standing.of(Why.NOT_IN_PERSON)));
    }

    /**
     * What has gone out by one channel counts before what waits, of which what says until when is told first, and this before what did not leave by
     * another.
     */
    private static int rank(Decision one) {
        return switch (one.state()) {
            case SENT -> 0;
            case PENDING -> 1;
            case SUPERSEDED, CANCELLED, FAILED -> 2;
        };
    }

    /** Why the step was said to nobody at all; empty if that was not decided. */
    static Optional<Standing> toNobody(List<Decision> ofStep) {
        return ofStep.stream()
                .filter(one -> one.recipientKey().isEmpty() && one.state() == ReminderState.SUPERSEDED)
                .findFirst()
                .map(one -> new Standing(Why.superseded(one.reason()), one.reason()));
    }

    /** Whether anybody who may be told of the obligation, or has been, is the recipient; of a role there is always somebody. */
    boolean isKnown(List<Climb> climbs, List<Decision> decided, Known known) {
        return !isPerson()
                || known.people().have(address)
                || among(decided).findAny().isPresent()
                || climbs.stream()
                        .flatMap(climb -> climb.ladder().steps().stream()
                                .flatMap(step -> climb.hearers(step, known.now()).stream()))
                        .anyMatch(hearer -> is(hearer.recipient()));
    }

    /**
     * Why the step does not speak to the recipient in person; empty if it does.
     *
     * @param known as {@link #isKnown}
     */
    Optional<Standing> amongRecipients(Climb climb, Step step, List<Hearer> hearers, boolean known) {
        if (!known) {
            return Optional.of(Standing.of(Why.UNKNOWN_ADDRESS));
        }
        List<Hearer> found =
                hearers.stream().filter(hearer -> is(hearer.recipient())).toList();
        if (!found.isEmpty() && found.stream().noneMatch(hearer -> hearer.isToldInPerson(step))) {
            return Optional.of(Standing.of(Why.NOT_IN_PERSON));
        }
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
