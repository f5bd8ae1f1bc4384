package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often each channel has taken something again after it was out of order, counted for all replicas. By that a channel's trouble is told from a message's own: whoever meets
 * it out of order, while it has taken others since the last time, meets it by itself.
 */
@ApplicationScoped
class Returns {

    private final Jdbc jdbc;

    @Inject
    Returns(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** What was known before some attempts were noted. */
    record Known(Map<ChannelCode, Long> times) {

        /** Whether what the attempt met is said of its message, and not of the channel. */
        boolean isOfTheMessage(Attempt attempt) {
            Long before = attempt.claim().tried().downAfter();
            return before != null && times.getOrDefault(attempt.claim().channel(), 0L) > before;
        }

        /** After how many returns of its channel a message met what it met, if that was the channel out of order; else null. */
        Long downAfter(Attempt attempt) {
            return attempt.answer() instanceof Answer.Down
                    ? times.getOrDefault(attempt.claim().channel(), 0L)
                    : null;
        }
    }

    /** What is known now, as far as some attempts ask for it. */
    Known known(List<Attempt> attempts) {
        return attempts.stream().noneMatch(attempt -> attempt.answer() instanceof Answer.Down)
                ? new Known(Map.of())
                : new Known(jdbc
                        .query(
                                "select channel, times from channel_return",
                                row -> Map.entry(ChannelCode.valueOf(row.getString(1)), row.getLong(2)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** A channel has taken something that was out of order before. */
    void add(ChannelCode channel) {
        jdbc.update(
                "insert into channel_return (channel, times) values (?, 1) on conflict (channel) do update set times = channel_return.times + 1",
                channel);
    }
}
