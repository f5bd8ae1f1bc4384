package io.zonewatch.notification.delivery;

import io.quarkus.arc.All;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.text.Texts;
import io.zonewatch.notification.text.Voice;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A replica's deliverer, a step at a time: it claims, hands over and writes down when it is told to, by the service's own means, and can die in between.
 */
@Dependent
public class Courier {

    private final Claims claims;
    private final Bookkeeping bookkeeping;
    private final Texts texts;
    private final Map<ChannelCode, Channel> channels;
    private final Clock system;
    private final List<Bag> bags = new ArrayList<>();
    private final List<Attempt> handedOver = new ArrayList<>();

    @Inject
    Courier(Claims claims, Bookkeeping bookkeeping, Texts texts, @All List<Channel> channels, Clock system) {
        this.claims = claims;
        this.bookkeeping = bookkeeping;
        this.texts = texts;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::code, Function.identity()));
        this.system = system;
    }

    /** What was claimed at once, and the voice for it. */
    private record Bag(List<Claim> claims, Voice voice) {}

    /** A reminder that it has claimed. */
    public record Taken(
            long row,
            String obligation,
            int round,
            String step,
            StepKind kind,
            String key,
            String email,
            String messageId) {

        private static Taken of(Claim claim) {
            return new Taken(
                    claim.id(),
                    claim.obligation().id(),
                    claim.round(),
                    claim.step(),
                    claim.kind(),
                    claim.recipientKey(),
                    claim.recipient().email(),
                    claim.messageId());
        }
    }

    /** Claims what can leave now, beside what it holds. */
    public List<Taken> claim(Fresh fresh) {
        List<Claim> batch = claims.claim(fresh, EnumSet.of(ChannelCode.EMAIL));
        bags.add(new Bag(batch, texts.about(batch.stream().flatMap(Claim::units).collect(Collectors.toSet()))));
        return batch.stream().map(Taken::of).toList();
    }

    /** Hands over what it holds. */
    public void send() {
        for (Bag bag : bags) {
            for (Parcels.Parcel parcel : Parcels.of(bag.claims(), channels)) {
                send(parcel, bag.voice());
            }
        }
        bags.clear();
    }

    private void send(Parcels.Parcel parcel, Voice voice) {
        List<Claim> together = parcel.claims();
        List<Message> messages = parcel.isDigest()
                ? List.of(DigestMail.of(together, voice))
                : together.stream().map(claim -> Message.of(claim, voice)).toList();
        Instant now = system.instant();
        List<Answer> answers = parcel.deliver(messages);
        for (int i = 0; i < together.size(); i++) {
            int message = parcel.isDigest() ? 0 : i;
            handedOver.add(new Attempt(together.get(i), messages.get(message), now, answers.get(message)));
        }
    }

    /** Writes down what became of what it has handed over. */
    public void record() {
        if (!handedOver.isEmpty()) {
            bookkeeping.write(List.copyOf(handedOver));
        }
        handedOver.clear();
    }

    /** The rows that it has claimed and not written down. */
    public List<Long> holds() {
        List<Long> rows = new ArrayList<>(bags.stream()
                .flatMap(bag -> bag.claims().stream())
                .map(Claim::id)
                .toList());
        handedOver.forEach(attempt -> rows.add(attempt.claim().id()));
        return rows;
    }

    /** The rows that it has handed over and not written down. */
    public List<Long> handedOver() {
        return handedOver.stream().map(attempt -> attempt.claim().id()).toList();
    }

    /** Dies: what it holds is never written down. */
    public void die() {
        bags.clear();
        handedOver.clear();
    }
}
