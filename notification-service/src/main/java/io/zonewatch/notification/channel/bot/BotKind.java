package io.zonewatch.notification.channel.bot;

import io.zonewatch.notification.ladder.ChannelCode;

/** What can be kept as a bot. */
enum BotKind {
    /** A group bot of WeCom 企业微信群机器人; its key stands in the address. */
    WECOM,
    /** A custom bot of DingTalk 钉钉自定义机器人; signed where it has a secret. */
    DINGTALK,
    /** A custom bot of Feishu 飞书自定义机器人; signed where it has a secret. */
    FEISHU,
    /** A gateway for text messages 短信网关; the secret is its bearer token. */
    SMS;

    /** The channel it serves. */
    ChannelCode channel() {
        return ChannelCode.valueOf(name());
    }
}
