package io.zonewatch.notification.channel.bot;

import io.zonewatch.notification.channel.endpoint.Endpoint;
import io.zonewatch.notification.channel.endpoint.RateBuckets.Limit;
import io.zonewatch.notification.channel.wire.Reply;
import io.zonewatch.notification.channel.wire.Verdict;
import io.zonewatch.notification.channel.wire.Verdict.Meaning;
import io.zonewatch.notification.ladder.ChannelCode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the bots of a platform are spoken to. */
sealed interface BotProtocol permits WeComProtocol, DingTalkProtocol, FeishuProtocol {

    /** How long to leave a bot alone that answers 429 and says no more. */
    Duration A_MINUTE = Duration.ofMinutes(1);

    /**
     * What is sent.
     *
     * @param body becomes JSON
     */
    record Call(URI url, Map<String, Object> body) {}

    /** The channel. */
    ChannelCode code();

    /** How much a bot takes. */
    List<Limit> limits();

    /** The longest text, in bytes of UTF-8. */
    int longestText();

    /** A text as a call. */
    Call call(Endpoint bot, String text, Instant now);

    /** The member of an answer that holds its code. */
    String codeMember();

    /** The member of an answer that says the same in words. */
    String wordsMember();

    /** What a code means other than success (0) and a failure that may pass. */
    Map<Integer, Meaning> codes();

    /** How long a bot is throttled. */
    Duration throttledFor();

    /**
     * What an answer means: success is in the body's code, not in HTTP 200. Without a code, or from somebody in between who heard nothing of the platform (RFC 9110,
     * 15.6.3 and 15.6.5), nobody can tell.
     */
    default Verdict read(Reply reply) {
        if (reply.status() == 429) {
            return new Verdict(
                    Meaning.THROTTLED, "HTTP 429", reply.retryAfter() == null ? A_MINUTE : reply.retryAfter());
        }
        Matcher code = Pattern.compile("\"" + codeMember() + "\"\\s*:\\s*(-?[0-9]{1,9})\\b")
                .matcher(reply.body());
        if (reply.status() == 502 || reply.status() == 504) {
            return Verdict.unclear("HTTP " + reply.status());
        }
        if (!code.find()) {
            String said = "HTTP " + reply.status() + " without " + codeMember();
            return reply.isSuccess() ? Verdict.unclear(said) : Verdict.of(Meaning.NOT_NOW, said);
        }
        int number = Integer.parseInt(code.group(1));
        boolean taken = number == 0 && reply.isSuccess();
        Meaning meaning = taken ? Meaning.TAKEN : codes().getOrDefault(number, Meaning.NOT_NOW);
        return new Verdict(meaning, codeMember() + " " + number, meaning == Meaning.THROTTLED ? throttledFor() : null);
    }

    /** What an answer says in words, on one line and not at length; empty if it says nothing. */
    default String words(Reply reply) {
        Matcher words = Pattern.compile("\"" + wordsMember() + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){0,200})")
                .matcher(reply.body());
        return words.find() ? words.group(1).replaceAll("\\p{Cntrl}", " ").strip() : "";
    }
}
