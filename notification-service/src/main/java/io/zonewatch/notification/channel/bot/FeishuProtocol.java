package io.zonewatch.notification.channel.bot;

import io.zonewatch.notification.channel.endpoint.Endpoint;
import io.zonewatch.notification.channel.endpoint.RateBuckets.Limit;
import io.zonewatch.notification.channel.wire.Verdict.Meaning;
import io.zonewatch.notification.ladder.ChannelCode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Custom bots of Feishu 飞书: "自定义机器人使用指南", open.feishu.cn/document/client-docs/bot-v3/add-custom-bot: 100 messages a minute and 5
 * a second for each bot, requests of at most 20 KB; signed with the HMAC of nothing under {@code timestamp\nsecret}, Base64, seconds
 * that are at most an hour off.
 */
record FeishuProtocol() implements BotProtocol {

    @Override
    public ChannelCode code() {
        return ChannelCode.FEISHU;
    }

    @Override
    public List<Limit> limits() {
        return List.of(new Limit(5, Duration.ofSeconds(1)), new Limit(100, A_MINUTE));
    }

    /** Leaves room for what is around the text, and for what is escaped in it. */
    @Override
    public int longestText() {
        return 15_000;
    }

    @Override
    public Call call(Endpoint bot, String text, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (bot.secret() != null) {
            body.put("timestamp", Long.toString(now.getEpochSecond()));
            body.put("sign", sign(now.getEpochSecond(), bot.secret()));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", text));
        return new Call(bot.url(), body);
    }

    /** The signature as it stands in the body: time and secret are the key, and nothing is signed. */
    static String sign(long timestamp, String secret) {
        return Hmac.base64(timestamp + "\n" + secret, "");
    }

    @Override
    public String codeMember() {
        return "code";
    }

    @Override
    public String wordsMember() {
        return "msg";
    }

    @Override
    public Map<Integer, Meaning> codes() {
        return Map.of(
                11232, Meaning.THROTTLED, // frequency limited
                99991400, Meaning.THROTTLED, // request trigger frequency limit
                19001, Meaning.GONE, // no such address
                9499, Meaning.REFUSED); // bad request
    }

    @Override
    public Duration throttledFor() {
        return A_MINUTE;
    }
}
