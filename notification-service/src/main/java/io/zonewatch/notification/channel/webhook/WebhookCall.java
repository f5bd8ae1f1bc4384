package io.zonewatch.notification.channel.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.notification.channel.endpoint.Endpoint;
import io.zonewatch.notification.channel.wire.Reply;
import io.zonewatch.notification.channel.wire.Unreachable;
import io.zonewatch.notification.channel.wire.Verdict;
import io.zonewatch.notification.channel.wire.Verdict.Meaning;
import io.zonewatch.notification.channel.wire.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;

/** One signed call of another system, and what its status means by the Standard Webhooks specification. */
@ApplicationScoped
class WebhookCall {

    private final Wire wire;
    private final ObjectMapper mapper;
    private final Clock system;

    @Inject
    WebhookCall(Wire wire, ObjectMapper mapper, Clock system) {
        this.wire = wire;
        this.mapper = mapper;
        this.system = system;
    }

    /**
     * What is sent.
     *
     * @param type what happened, such as {@code reminder.overdue}
     * @param timestamp when it happened, RFC 3339
     */
    record Payload(String type, OffsetDateTime timestamp, Object data) {}

    /** Calls it. */
    Verdict call(Endpoint endpoint, String id, Payload payload) {
        if (endpoint.secret() == null) {
            return Verdict.of(Meaning.NOT_NOW, "no secret issued");
        }
        byte[] body = bytes(payload);
        long timestamp = system.instant().getEpochSecond();
        try {
            return verdict(wire.post(
                    endpoint.url(),
                    Map.of(
                            "Content-Type",
                            "application/json",
                            "webhook-id",
                            id,
                            "webhook-timestamp",
                            Long.toString(timestamp),
                            "webhook-signature",
                            WebhookSignature.header(endpoint.secrets(), id, timestamp, body)),
                    body));
        } catch (Unreachable e) {
            return Verdict.of(e);
        }
    }

    private static Verdict verdict(Reply reply) {
        Meaning meaning = reply.isSuccess()
                ? Meaning.TAKEN
                : switch (reply.status()) {
                    case 410 -> Meaning.GONE;
                    case 429, 502, 504 -> Meaning.THROTTLED;
                    default -> Meaning.NOT_NOW;
                };
        return new Verdict(meaning, "HTTP " + reply.status(), reply.retryAfter());
    }

    private byte[] bytes(Payload payload) {
        try {
            return mapper.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a payload cannot be written", e);
        }
    }
}
