package io.zonewatch.notification.channel.bot;

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
import java.util.HashMap;
import java.util.Map;

/**
 * One call of an SMS gateway. Every provider speaks otherwise, so this is the smallest adapter that one can be put behind:
 * {@code POST} of {@code {"id", "to", "text"}}, the token as bearer; {@code id} comes again with a repetition, {@code to} is
 * {@code +} and digits. 2xx: taken. 400, 404 and 422: this message will never be taken. 429: later, after {@code Retry-After}
 * seconds. 410: the gateway is no more. 502, 504 or no answer: it may have been taken, few more tries. Everything else: another try.
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

    /** Sends a text. */
    Verdict send(Endpoint gateway, String id, String to, String text) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        if (gateway.secret() != null) {
            headers.put("Authorization", "Bearer " + gateway.secret());
        }
        try {
            return verdict(wire.post(gateway.url(), headers, bytes(new Sms(id, to, text))));
        } catch (Unreachable e) {
            return Verdict.of(e);
        }
    }

    private static Verdict verdict(Reply reply) {
        Meaning meaning = meaning(reply);
        String said = "HTTP " + reply.status();
        return meaning == Meaning.UNCLEAR ? Verdict.unclear(said) : new Verdict(meaning, said, reply.retryAfter());
    }

    private static Meaning meaning(Reply reply) {
        return reply.isSuccess()
                ? Meaning.TAKEN
                : switch (reply.status()) {
                    case 400, 404, 422 -> Meaning.REFUSED;
                    case 410 -> Meaning.GONE;
                    case 429 -> Meaning.THROTTLED;
                    case 502, 504 -> Meaning.UNCLEAR; // of whoever stands before the gateway, which may have taken it
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
