package io.zonewatch.notification.silence;

import io.zonewatch.notification.ladder.ChannelCode;
import java.time.Instant;
import java.util.UUID;

/**
 * A planned outage 静默: everything is kept back, formal notices too, for what cannot be delivered is better not tried.
 *
 * @param channel the channel that is out, or null for all
 * @param division prefix of the divisions whose units it is about; empty for all
 * @param form the form it is about, or null for all
 * @param createdAt when it was announced
 */
public record Silence(
        UUID id,
        ChannelCode channel,
        String division,
        String form,
        Instant from,
        Instant until,
        String reason,
        Instant createdAt)
        implements Hold {

    @Override
    public boolean concerns(Line line) {
        return (channel == null || channel == line.channel())
                && line.division().startsWith(division)
                && (form == null || form.equals(line.form()));
    }
}
