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
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/** One call of a bot. */
@ApplicationScoped
class BotCall {

    private final Wire wire;
    private final ObjectMapper mapper;
    private final Clock system;

    @Inject
    BotCall(Wire wire, ObjectMapper mapper, Clock system) {
        this.wire = wire;
        this.mapper = mapper;
        this.system = system;
    }

    /** Sends a text. */
    Verdict send(BotProtocol protocol, Endpoint bot, String text) {
        try {
            return protocol.read(reply(protocol, bot, text));
        } catch (Unreachable e) {
            return Verdict.of(e);
        }
    }

    /** Sends a text, and says in words too what became of it: for who tries a bot out, and not kept. */
    Verdict tryOut(BotProtocol protocol, Endpoint bot, String text) {
        try {
            return inWords(protocol, reply(protocol, bot, text));
        } catch (Unreachable e) {
            return Verdict.of(e);
        }
    }

    private static Verdict inWords(BotProtocol protocol, Reply reply) {
        Verdict verdict = protocol.read(reply);
        String words = protocol.words(reply);
        return verdict.meaning() == Meaning.TAKEN || words.isEmpty()
                ? verdict
                : new Verdict(verdict.meaning(), verdict.said() + ": " + words, verdict.after());
    }

    private Reply reply(BotProtocol protocol, Endpoint bot, String text) {
        BotProtocol.Call call = protocol.call(bot, clipped(text, protocol.longestText()), system.instant());
        return wire.post(call.url(), Map.of("Content-Type", "application/json; charset=utf-8"), bytes(call.body()));
    }

    /** The beginning of a text that fits into so many bytes; no character is cut. */
    static String clipped(String text, int bytes) {
        CharBuffer characters = CharBuffer.wrap(text);
        StandardCharsets.UTF_8.newEncoder().encode(characters, ByteBuffer.allocate(bytes), true);
        return text.substring(0, characters.position());
    }

    private byte[] bytes(Map<String, Object> body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message cannot be written", e);
        }
    }
}
