package io.zonewatch.notification.channel.bot;

import io.zonewatch.notification.channel.endpoint.Endpoint;
import io.zonewatch.notification.channel.endpoint.RateBuckets.Limit;
import io.zonewatch.notification.channel.wire.Verdict.Meaning;
import io.zonewatch.notification.ladder.ChannelCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Group bots of WeCom 企业微信: "群机器人配置说明", developer.work.weixin.qq.com/document/path/91770 (20 messages a minute for each bot,
 * texts of at most 2,048 bytes) and the list of global error codes, path/90313. The key stands in the address; there is no signature.
 */
record WeComProtocol() implements BotProtocol {

    @Override
    public ChannelCode code() {
        return ChannelCode.WECOM;
    }

    @Override
    public List<Limit> limits() {
        return List.of(new Limit(20, A_MINUTE));
    }

    @Override
    public int longestText() {
        return 2048;
    }

    @Override
    public Call call(Endpoint bot, String text, Instant now) {
        return new Call(bot.url(), Map.of("msgtype", "text", "text", Map.of("content", text)));
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
                45009, Meaning.THROTTLED, // api freq out of limit
                45033, Meaning.THROTTLED, // too many at the same time
                93000, Meaning.GONE, // invalid webhook url: the bot was removed
                93004, Meaning.GONE, // the bot was disabled
                93008, Meaning.GONE, // the bot is not in the group
                40058, Meaning.REFUSED, // invalid parameter
                45002, Meaning.REFUSED, // too long
                44004, Meaning.REFUSED); // empty
    }

    @Override
    public Duration throttledFor() {
        return A_MINUTE;
    }
}
