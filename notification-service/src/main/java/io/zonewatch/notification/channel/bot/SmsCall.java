package io.zonewatch.notification.channel.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.notification.channel.endpoint.Endpoint;
import io.zonewatch.notification.channel.wire.Reply;
import io.zonewatch.notification.channel.wire.Verdict;
import io.zonewatch.notification.channel.wire.Verdict.Meaning;
import io.zonewatch.notification.channel.wire.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/**
 * One call of an SMS gateway. Every provider speaks otherwise, so this is the smallest adapter that one can be put behind:
 * {@code POST} of {@code {"id", "to", "text"}}, the token as bearer; {@code id} comes again with a repetition, {@code to} is
 * {@code +} and digits. 2xx: taken. 400, 404 and 422: this message will never be taken. 429: later, after {@code Retry-After}
 * seconds. 410: the gateway is no more. Everything else: another try.
 */
@ApplicationScoped
class SmsCall {

    private final Wire wire;
    private final ObjectMapper mapper;

    @Inject
    SmsCall(Wire wire, ObjectMapper mapper) {
        this.wire = wire;
        this.mapper = mapper;
    }

    /** What is sent. */
    record Sms(String id, String to, String text) {}

    /**
     * Sends a text.
     *
     * @throws io.zonewatch.notification.channel.wire.Unreachable if nobody answered
     */
    Verdict send(Endpoint gateway, String id, String to, String text) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        if (gateway.secret() != null) {
            headers.put("Authorization", "Bearer " + gateway.secret());
        }
        Reply reply = wire.post(gateway.url(), headers, bytes(new Sms(id, to, text)));
        return new Verdict(meaning(reply), "HTTP " + reply.status(), reply.retryAfter());
    }

    private static Meaning meaning(Reply reply) {
        return reply.isSuccess()
                ? Meaning.TAKEN
                : switch (reply.status()) {
                    case 400, 404, 422 -> Meaning.REFUSED;
                    case 410 -> Meaning.GONE;
                    case 429 -> Meaning.THROTTLED;
                    default -> Meaning.NOT_NOW;
                };
    }

    private byte[] bytes(Sms sms) {
        try {
            return mapper.writeValueAsBytes(sms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text message cannot be written", e);
        }
    }
}
