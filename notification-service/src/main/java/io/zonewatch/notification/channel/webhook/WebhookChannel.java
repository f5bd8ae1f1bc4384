package io.zonewatch.notification.channel.webhook;

import io.zonewatch.notification.channel.endpoint.Conduct;
import io.zonewatch.notification.channel.endpoint.Endpoint;
import io.zonewatch.notification.channel.endpoint.EndpointStore;
import io.zonewatch.notification.channel.wire.Verdict;
import io.zonewatch.notification.channel.wire.Verdict.Meaning;
import io.zonewatch.notification.delivery.Answer;
import io.zonewatch.notification.delivery.Channel;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.notification.ladder.ChannelCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells other systems of a reminder: every one that has a secret and whose division covers the unit. It counts as delivered when all of them have taken
 * it; another attempt calls only those that have not. A system that is gone (410) is left out from then on, one that fails again and again is left
 * alone for a while: nobody waits for it meanwhile.
 */
@ApplicationScoped
class WebhookChannel implements Channel {

    /** When those are called for whom the last delivery had no time. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final EndpointStore endpoints;
    private final WebhookCall webhooks;
    private final Conduct conduct;
    private final WebhookReceipts receipts;
    private final WebhookBody body;
    private final Clock system;

    @Inject
    WebhookChannel(
            EndpointStore endpoints,
            WebhookCall webhooks,
            Conduct conduct,
            WebhookReceipts receipts,
            WebhookBody body,
            Clock system) {
        this.endpoints = endpoints;
        this.webhooks = webhooks;
        this.conduct = conduct;
        this.receipts = receipts;
        this.body = body;
        this.system = system;
    }

    /**
     * A system that has not taken it, or has not said so.
     *
     * @param called whether it was called at all
     */
    private record Missed(Verdict verdict, boolean called) {

        /** Nobody has called it: it is left alone for so long, or there was no time. */
        private static Missed uncalled(String why, Duration after) {
            return new Missed(new Verdict(Meaning.UNREACHED, why, after), false);
        }

        private boolean is(Meaning meaning) {
            return verdict.meaning() == meaning;
        }
    }

    @Override
    public ChannelCode code() {
        return ChannelCode.WEBHOOK;
    }

    @Override
    public boolean isSetUp() {
        return endpoints.any(ChannelCode.WEBHOOK);
    }

    @Override
    public Answer deliver(Message message) {
        String id = idOf(message);
        List<Endpoint> told =
                endpoints.receiving(ChannelCode.WEBHOOK, message.about().division());
        if (told.isEmpty()) {
            return new Answer.Refused("no system is told");
        }
        Set<UUID> taken = receipts.of(id);
        List<Missed> missed = new ArrayList<>();
        Instant until = conduct.lastBegin();
        WebhookCall.Payload payload = body.of(message);
        for (Endpoint endpoint : told) {
            if (!taken.contains(endpoint.id())) {
                tell(endpoint, id, message, payload, until).ifPresent(missed::add);
            }
        }
        return missed.isEmpty() ? accepted(id) : answer(missed);
    }

    /** Empty if it has taken the message, or is gone. */
    private Optional<Missed> tell(
            Endpoint endpoint, String id, Message message, WebhookCall.Payload payload, Instant until) {
        if (system.instant().isAfter(until)) {
            return Optional.of(Missed.uncalled("no time left", null));
        }
        if (conduct.isLeftAlone(endpoint.id())) {
            return Optional.of(Missed.uncalled("left alone", conduct.restOf(endpoint.id())));
        }
        Verdict verdict = webhooks.call(endpoint, id, payload);
        conduct.note(endpoint.id(), verdict);
        if (verdict.meaning() == Meaning.TAKEN) {
            receipts.add(
                    endpoint,
                    id,
                    message.reminder(),
                    Integer.parseInt(verdict.said().substring("HTTP ".length())));
        }
        return verdict.meaning() == Meaning.TAKEN || verdict.meaning() == Meaning.GONE
                ? Optional.empty()
                : Optional.of(new Missed(verdict, true));
    }

    /** Where all that were to be told are gone, nobody has taken it. */
    private Answer accepted(String id) {
        int systems = receipts.of(id).size();
        return systems == 0 ? new Answer.Refused("HTTP 410") : new Answer.Accepted("HTTP 2xx of " + systems);
    }

    /**
     * It is no attempt where nobody was called, and nobody has answered where none of those was reached. What those that were called ask for comes first. A system that may
     * have taken it drops it by its id when it comes again, so the schedule goes on.
     */
    private static Answer answer(List<Missed> missed) {
        List<Missed> called = missed.stream().filter(Missed::called).toList();
        List<Missed> deciding = called.isEmpty() ? missed : called;
        Optional<Duration> after = deciding.stream()
                .map(each -> each.verdict().after())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        String said =
                missed.stream().map(each -> each.verdict().said()).distinct().collect(Collectors.joining("; "));
        if (called.isEmpty()) {
            return new Answer.Untried(said, after.orElse(SOON));
        }
        return called.stream().allMatch(each -> each.is(Meaning.UNREACHED))
                ? new Answer.Unreached(said)
                : new Answer.NotNow(
                        said, after.orElse(null), called.stream().anyMatch(each -> each.is(Meaning.UNCLEAR)));
    }

    /** The specification forbids full stops in it. */
    private static String idOf(Message message) {
        return "msg_" + message.id().replaceAll("@.*|[^0-9a-f]", "");
    }
}
