package io.zonewatch.notification.delivery;

import io.quarkus.arc.All;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.DeliverableChannels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the ladders by which channels something can be delivered now. */
@ApplicationScoped
class ChannelsPresent implements DeliverableChannels {

    private final List<Channel> channels;

    @Inject
    ChannelsPresent(@All List<Channel> channels) {
        this.channels = channels;
    }

    @Override
    public Set<ChannelCode> present() {
        return channels.stream().filter(Channel::isSetUp).map(Channel::code).collect(Collectors.toSet());
    }
}
