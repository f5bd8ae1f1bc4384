package io.zonewatch.notification.ladder;

import io.zonewatch.chassis.problem.Worded;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The ways a step can reach its recipients. */
public enum ChannelCode implements Worded {
    /** By SMTP. */
    EMAIL,
    /** The recipient's own list of messages in the service 站内信. */
    INBOX,
    /** A signed call of another system, by Standard Webhooks. */
    WEBHOOK,
    /** A bot of WeCom 企业微信. */
    WECOM,
    /** A bot of DingTalk 钉钉. */
    DINGTALK,
    /** A bot of Feishu 飞书. */
    FEISHU,
    /** A text message 短信 through a gateway. */
    SMS;

    /** As SQL: whether a column holds one of the channels of which something is so. */
    public static String sql(String column, Predicate<ChannelCode> which) {
        return Arrays.stream(values())
                .filter(which)
                .map(ChannelCode::name)
                .collect(Collectors.joining("', '", column + " in ('", "')"));
    }

    @Override
    public String word() {
        return "channel." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a formal notice is served by what it carries: the notice's words, whole, to one person. The others carry a subject, or reach a
     * system or a group: beside these they tell of a notice, and serve none.
     */
    public boolean servesNotices() {
        return switch (this) {
            case EMAIL, INBOX -> true;
            case WEBHOOK, WECOM, DINGTALK, FEISHU, SMS -> false;
        };
    }

    /** Whether it reaches one person, who may choose; the others reach a system or a group. */
    public boolean isPersonal() {
        return switch (this) {
            case EMAIL, INBOX, SMS -> true;
            case WEBHOOK, WECOM, DINGTALK, FEISHU -> false;
        };
    }
}
