package io.zonewatch.notification.channel.bot;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.notification.channel.endpoint.Endpoint;
import io.zonewatch.notification.channel.endpoint.EndpointFault;
import io.zonewatch.notification.channel.endpoint.EndpointView;
import io.zonewatch.notification.channel.endpoint.Endpoints;
import io.zonewatch.notification.channel.endpoint.Trial;
import io.zonewatch.notification.channel.wire.Verdict;
import io.zonewatch.notification.ladder.ChannelCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Keeps bots and gateways. */
@ApplicationScoped
class BotDesk {

    private static final Set<ChannelCode> BOTS =
            Set.of(ChannelCode.WECOM, ChannelCode.DINGTALK, ChannelCode.FEISHU, ChannelCode.SMS);
    private static final String TEXT = "Zonewatch: 测试消息 / a message to try it out";

    private final Endpoints endpoints;
    private final BotCall bots;
    private final SmsCall sms;

    @Inject
    BotDesk(Endpoints endpoints, BotCall bots, SmsCall sms) {
        this.endpoints = endpoints;
        this.bots = bots;
        this.sms = sms;
    }

    EndpointView add(BotForm form) {
        if (form.channel() == BotKind.WECOM && form.secret() != null) {
            throw Problem.of(EndpointFault.ENDPOINT_INVALID).at("/secret", EndpointFault.NOT_SIGNED);
        }
        return endpoints.add(form.channel().channel(), form.endpoint());
    }

    EndpointView find(String id) {
        return endpoints.find(id, BOTS);
    }

    Page<EndpointView> list(Paging paging) {
        return endpoints.list(BOTS, paging);
    }

    EndpointView turn(String id, boolean on) {
        return endpoints.turn(id, BOTS, on);
    }

    void remove(String id) {
        endpoints.remove(id, BOTS);
    }

    /** Sends a text that says what it is; a gateway gets an empty number, which it must refuse. */
    Trial tryOut(String id) {
        return Trial.of(verdict(endpoints.callable(id, BOTS)));
    }

    private Verdict verdict(Endpoint bot) {
        return switch (BotKind.valueOf(bot.channel().name())) {
            case WECOM -> bots.tryOut(new WeComProtocol(), bot, TEXT);
            case DINGTALK -> bots.tryOut(new DingTalkProtocol(), bot, TEXT);
            case FEISHU -> bots.tryOut(new FeishuProtocol(), bot, TEXT);
            case SMS -> sms.send(bot, "test", "", TEXT);
        };
    }
}
