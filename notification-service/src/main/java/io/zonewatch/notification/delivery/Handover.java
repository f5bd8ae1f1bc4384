package io.zonewatch.notification.delivery;

import io.zonewatch.notification.text.Voice;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Makes messages of claims and hands them over. What cannot be made, or breaks its channel, is an attempt like any other, answered for by itself: it is
 * tried again, given up in the end and listed, and keeps back nothing that leaves together with it.
 */
final class Handover {

    private static final Logger LOG = Logger.getLogger(Handover.class);
    private static final Answer CANNOT_BE_MADE = new Answer.NotNow("cannot be made");

    private final Clock system;
    private final Consumer<List<Claim>> leaveDigest;

    /**
     * A handover.
     *
     * @param leaveDigest takes claims out of the digest that leaves without them
     */
    Handover(Clock system, Consumer<List<Claim>> leaveDigest) {
        this.system = system;
        this.leaveDigest = leaveDigest;
    }

    /**
     * What came of the claims of a parcel; of those for which no time was left nothing did.
     *
     * @param timeLeft whether what is sent now is sent while its claim holds
     */
    List<Attempt> of(Parcels.Parcel parcel, Voice voice, BooleanSupplier timeLeft) {
        if (!timeLeft.getAsBoolean()) {
            return List.of();
        }
        return parcel.isDigest() ? digest(parcel.channel(), parcel.claims(), voice) : each(parcel, voice, timeLeft);
    }

    private List<Attempt> each(Parcels.Parcel parcel, Voice voice, BooleanSupplier timeLeft) {
        List<Attempt> attempts = new ArrayList<>();
        Map<Claim, Message> made = new LinkedHashMap<>();
        for (Claim claim : parcel.claims()) {
            try {
                made.put(claim, Message.of(claim, voice));
            } catch (RuntimeException e) {
                attempts.add(unmade(claim, e));
            }
        }
        attempts.addAll(handOver(parcel, made, timeLeft));
        return attempts;
    }

    /** Where several are not taken together, since one of them breaks the channel, each is handed over by itself. */
    private List<Attempt> handOver(Parcels.Parcel parcel, Map<Claim, Message> made, BooleanSupplier timeLeft) {
        if (made.isEmpty()) {
            return List.of();
        }
        List<Claim> claims = List.copyOf(made.keySet());
        Instant handedOver = system.instant();
        try {
            List<Answer> answers = parcel.deliver(List.copyOf(made.values()));
            return IntStream.range(0, claims.size())
                    .mapToObj(i -> new Attempt(claims.get(i), made.get(claims.get(i)), handedOver, answers.get(i)))
                    .toList();
        } catch (RuntimeException e) {
            return claims.size() == 1
                    ? List.of(unmade(claims.getFirst(), e))
                    : claims.stream()
                            .filter(claim -> timeLeft.getAsBoolean())
                            .flatMap(claim -> handOver(parcel, Map.of(claim, made.get(claim)), timeLeft).stream())
                            .toList();
        }
    }

    private List<Attempt> digest(Channel channel, List<Claim> claims, Voice voice) {
        try {
            return sent(channel, claims, DigestMail.of(claims, voice));
        } catch (RuntimeException e) {
            List<Claim> sayable =
                    claims.stream().filter(claim -> isSayable(claim, voice)).toList();
            List<Claim> others =
                    claims.stream().filter(claim -> !sayable.contains(claim)).toList();
            List<Attempt> unmade =
                    others.stream().map(claim -> unmade(claim, e)).toList();
            if (sayable.isEmpty() || others.isEmpty()) {
                return claims.stream().map(claim -> unmade(claim, e)).toList();
            }
            leaveDigest.accept(others);
            return Stream.concat(unmade.stream(), digest(channel, sayable, voice).stream())
                    .toList();
        }
    }

    private List<Attempt> sent(Channel channel, List<Claim> claims, Message mail) {
        Instant handedOver = system.instant();
        Answer answer = channel.deliver(mail);
        return claims.stream()
                .map(claim -> new Attempt(claim, mail, handedOver, answer))
                .toList();
    }

    private static boolean isSayable(Claim claim, Voice voice) {
        try {
            DigestMail.of(List.of(claim), voice);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private Attempt unmade(Claim claim, RuntimeException e) {
        LOG.warnf("reminder cannot be made id=%d channel=%s cause=%s", claim.id(), claim.channel(), e.toString());
        return new Attempt(claim, null, system.instant(), CANNOT_BE_MADE);
    }
}
