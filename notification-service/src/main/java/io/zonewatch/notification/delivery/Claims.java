package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.notification.delivery.Claim.Digest;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.reminder.Demand;
import io.zonewatch.notification.reminder.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Claims waiting reminders. A claim and a cancellation lock the same obligation row, so one of them comes first. */
@ApplicationScoped
class Claims {

    /** A long silence keeps many back: so many batches of them are passed over at once, and the next look goes on after them. */
    private static final int MOST_BATCHES_KEPT_BACK = 25;

    private final Freshness freshness;
    private final Breakers breakers;
    private final KeptBack keptBack;
    private final Ledger ledger;
    private final DeliverySettings settings;
    private final BusinessClock clock;
    private final ClaimTable rows;
    private final DigestTable digests;

    @Inject
    Claims(
            Freshness freshness,
            Breakers breakers,
            KeptBack keptBack,
            Ledger ledger,
            DeliverySettings settings,
            BusinessClock clock,
            ClaimTable rows,
            DigestTable digests) {
        this.freshness = freshness;
        this.breakers = breakers;
        this.keptBack = keptBack;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
        this.rows = rows;
        this.digests = digests;
    }

    /**
     * Claims the next reminders for the time of a lease, and withdraws those among them that are no longer asked for: a
     * claim whose lease ended without an outcome was not cancelled when its report came. Where the people changed, nothing is
     * claimed until it was looked through who is gone; nor where the ladder has to be looked at: after an outage, or when a hold is over, a
     * later step takes the place of what waited.
     *
     * @param fresh the read models as they were found complete
     * @param withRoom channels of which more may be under way; of the others at most the one try of a breaker is claimed
     */
    @Transactional
    List<Claim> claim(Fresh fresh, Set<ChannelCode> withRoom) {
        if (!freshness.hold(fresh)) {
            return List.of();
        }
        keptBack.begin();
        List<ChannelCode> tries = breakers.takeTries();
        Set<ChannelCode> channels = new HashSet<>(withRoom);
        channels.removeAll(breakers.open());
        Instant until = rows.endOfLease();
        List<Claim> claims =
                new ArrayList<>(sendable(torn -> rows.onChannels(channels, torn, settings.batch(), until)));
        for (ChannelCode channel : tries) {
            List<Claim> one = sendable(torn -> rows.toTry(channel, torn, until));
            if (one.isEmpty()) {
                breakers.giveBack(channel);
            }
            claims.addAll(one);
        }
        rows.lease(claims);
        ledger.append(claims.stream()
                .filter(claim -> claim.attempts() == 0)
                .map(claim -> new Ledger.Entry(
                        Ledger.Event.QUEUED, claim.id(), claim.obligation().unit(), claim.noted(null, null)))
                .toList());
        return claims;
    }

    /**
     * The next that may leave now. Those that nobody asks for any more, and those that have to wait, are seen to on the way; what is torn is passed over, and
     * takes nobody's place.
     *
     * @param next claims that are not of certain digests
     */
    private List<Claim> sendable(Function<Set<Digest>, List<Claim>> next) {
        Set<Digest> torn = new HashSet<>();
        List<Claim> sendable = List.of();
        for (int batch = 0; batch < MOST_BATCHES_KEPT_BACK; batch++) {
            List<Claim> found = next.apply(torn);
            boolean tears = false;
            sendable = new ArrayList<>();
            for (List<Claim> message : messages(keptBack.leaving(stillAsked(found)))) {
                Optional<List<Claim>> whole = whole(message.getFirst());
                whole.ifPresent(sendable::addAll);
                tears |= whole.isEmpty() && torn.add(message.getFirst().digest());
            }
            if (found.isEmpty() || (!sendable.isEmpty() && !tears)) {
                return sendable;
            }
        }
        return sendable;
    }

    private List<Claim> stillAsked(List<Claim> found) {
        List<Claim> asked = new ArrayList<>();
        for (Claim claim : found) {
            Optional<Reason> against = against(claim);
            if (against.isPresent()) {
                rows.withdraw(claim, against.get());
            } else {
                asked.add(claim);
            }
        }
        return asked;
    }

    private Optional<Reason> against(Claim claim) {
        if (claim.acknowledged()) {
            return Optional.of(Reason.ACKNOWLEDGED);
        }
        return Demand.against(claim.obligation(), claim.duty(), claim.round(), claim.kind(), clock.now())
                .or(() -> claim.passedOn() ? Optional.of(Reason.PASSED_ON) : Optional.empty())
                .or(() -> claim.overtaken() ? Optional.of(Reason.LATER_STEP) : Optional.empty());
    }

    /** Those of a digest are one message. */
    private static Collection<List<Claim>> messages(List<Claim> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(Claim::messageId, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** They belong to the digest no more that leaves without them. */
    @Transactional
    void leaveDigest(List<Claim> claims) {
        digests.takeOut(claims);
    }

    /**
     * What leaves as one message with a claim: all that leaves in its digest, but for what is kept back by itself, or in doubt, and leaves by itself later.
     *
     * @return empty if the digest is torn: another transaction holds one of it, or one is not to be tried yet. It waits as a whole: it is one mail
     */
    private Optional<List<Claim>> whole(Claim one) {
        if (!one.isInDigest()) {
            return Optional.of(List.of(one));
        }
        List<Claim> found = digests.ofDigest(one);
        if (found.size() != digests.countOfDigest(one)) {
            return Optional.empty();
        }
        List<Claim> leaving = keptBack.leaving(stillAsked(found));
        if (!leaving.isEmpty()) {
            digests.takeOutAllBut(leaving);
        }
        return Optional.of(leaving);
    }
}
