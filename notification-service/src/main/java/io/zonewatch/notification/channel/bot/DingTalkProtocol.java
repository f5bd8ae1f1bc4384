package io.zonewatch.notification.channel.bot;

import io.zonewatch.notification.channel.endpoint.Endpoint;
import io.zonewatch.notification.channel.endpoint.RateBuckets.Limit;
import io.zonewatch.notification.channel.wire.Verdict.Meaning;
import io.zonewatch.notification.ladder.ChannelCode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Custom bots of DingTalk 钉钉: "自定义机器人接入", open.dingtalk.com/document/group/custom-robot-access: 20 messages a minute for each
 * bot, beyond them it is throttled for 10 minutes; signed with the HMAC of {@code timestamp\nsecret} under the secret, Base64, encoded
 * for the query, milliseconds that are at most an hour off.
 */
record DingTalkProtocol() implements BotProtocol {

    @Override
    public ChannelCode code() {
        return ChannelCode.DINGTALK;
    }

    @Override
    public List<Limit> limits() {
        return List.of(new Limit(20, A_MINUTE));
    }

    @Override
    public int longestText() {
        return 20_000;
    }

    @Override
    public Call call(Endpoint bot, String text, Instant now) {
        return new Call(signed(bot, now), Map.of("msgtype", "text", "text", Map.of("content", text)));
    }

    private static URI signed(Endpoint bot, Instant now) {
        if (bot.secret() == null) {
            return bot.url();
        }
        String separator = bot.url().getRawQuery() == null ? "?" : "&";
        return URI.create(bot.url() + separator + "timestamp=" + now.toEpochMilli() + "&sign="
                + sign(now.toEpochMilli(), bot.secret()));
    }

    /** The signature as it stands in the query. */
    static String sign(long timestamp, String secret) {
        return URLEncoder.encode(Hmac.base64(secret, timestamp + "\n" + secret), StandardCharsets.UTF_8);
    }

    @Override
    public String codeMember() {
        return "errcode";
    }

    @Override
    public String wordsMember() {
        return "errmsg";
    }

    @Override
    public Map<Integer, Meaning> codes() {
        return Map.of(
                130101, Meaning.THROTTLED, // send too fast, exceed 20 times per minute
                410100, Meaning.THROTTLED, // too fast
                400101, Meaning.GONE, // access_token does not exist
                400102, Meaning.GONE, // the bot was disabled
                400106, Meaning.GONE, // the bot does not exist
                400013, Meaning.GONE, // the group was dissolved
                300005, Meaning.GONE, // token is not exist
                400105, Meaning.REFUSED, // kind of message not supported
                430104, Meaning.REFUSED); // text not permitted
    }

    @Override
    public Duration throttledFor() {
        return Duration.ofMinutes(10);
    }
}
