package io.zonewatch.notification.channel.bot;

import io.zonewatch.notification.delivery.Answer;
import io.zonewatch.notification.delivery.Channel;
import io.zonewatch.notification.delivery.GatheringChannel;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.notification.ladder.ChannelCode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The bots of one platform as a channel. */
record BotChannel(BotProtocol protocol, Bots bots) implements GatheringChannel {

    @Override
    public ChannelCode code() {
        return protocol.code();
    }

    @Override
    public boolean isSetUp() {
        return bots.any(protocol);
    }

    @Override
    public List<Answer> deliver(List<Message> messages) {
        return bots.deliver(protocol, messages);
    }

    /** The platforms there are. */
    static final class Platforms {

        @Produces
        @Singleton
        Channel weCom(Bots bots) {
            return new BotChannel(new WeComProtocol(), bots);
        }

        @Produces
        @Singleton
        Channel dingTalk(Bots bots) {
            return new BotChannel(new DingTalkProtocol(), bots);
        }

        @Produces
        @Singleton
        Channel feishu(Bots bots) {
            return new BotChannel(new FeishuProtocol(), bots);
        }
    }
}
