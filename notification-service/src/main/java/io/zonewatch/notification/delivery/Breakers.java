package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A circuit breaker for each channel, one for all replicas. A channel that was out of order several times in a row is left alone
 * for a while; then one replica tries a single message, and what becomes of it closes the breaker or opens it for twice as long.
 */
@ApplicationScoped
class Breakers {

    private final Jdbc jdbc;
    private final Returns returns;
    private final DeliverySettings settings;

    @Inject
    Breakers(Jdbc jdbc, Returns returns, DeliverySettings settings) {
        this.jdbc = jdbc;
        this.returns = returns;
        this.settings = settings;
    }

    /** The channels that are left alone, those included that wait for their one try. */
    List<ChannelCode> open() {
        return jdbc.query(
                "select channel from channel_breaker where open_until is not null order by channel",
                row -> ChannelCode.valueOf(row.getString(1)));
    }

    /** Channels whose time to be tried has come; for the time of a lease nobody else is given them. */
    List<ChannelCode> takeTries() {
        return jdbc.query(
                "update channel_breaker set open_until = clock_timestamp() + ? * interval '1 millisecond', trying = true"
                        + " where open_until <= clock_timestamp() returning channel",
                row -> ChannelCode.valueOf(row.getString(1)),
                settings.lease().toMillis());
    }

    /** Gives a try back that found nothing to send. */
    void giveBack(ChannelCode channel) {
        jdbc.update(
                "update channel_breaker set open_until = clock_timestamp(), trying = false where channel = ?", channel);
    }

    /**
     * Notes what attempts, one after another, told about their channels; that one works is not noted twice in a row.
     *
     * @param known what says of a channel out of order that only one message meets it
     */
    void note(List<Attempt> attempts, Returns.Known known) {
        Set<ChannelCode> working = EnumSet.noneOf(ChannelCode.class);
        for (Attempt attempt : channelByChannel(attempts)) {
            ChannelCode channel = attempt.claim().channel();
            if (attempt.answer() instanceof Answer.Down) {
                working.remove(channel);
                if (known.isOfTheMessage(attempt)) {
                    awaitReturn(channel);
                } else {
                    note(channel, attempt.answer());
                }
            } else if (isOfTheChannel(attempt.answer()) && working.add(channel)) {
                note(channel, attempt.answer());
            }
        }
    }

    /** Each channel's row is locked after that of the one before it, whoever notes. */
    private static List<Attempt> channelByChannel(List<Attempt> attempts) {
        return attempts.stream()
                .sorted(Comparator.comparing(attempt -> attempt.claim().channel()))
                .toList();
    }

    /** Notes what an attempt told about the channel. */
    void note(ChannelCode channel, Answer answer) {
        switch (answer) {
            case Answer.Down down -> failed(channel);
            case Answer.Accepted accepted -> works(channel);
            case Answer.Refused refused -> works(channel);
            case Answer.NotNow notNow -> works(channel);
            case Answer.Untried untried -> {
                // tells nothing of it
            }
            case Answer.Unreached unreached -> {
                // tells nothing of it: each receiver is left alone by itself
            }
            case Answer.Unconfirmed unconfirmed -> {
                // nor does this
            }
        }
    }

    private static boolean isOfTheChannel(Answer answer) {
        return answer instanceof Answer.Accepted || answer instanceof Answer.Refused || answer instanceof Answer.NotNow;
    }

    private void works(ChannelCode channel) {
        if (jdbc.update("delete from channel_breaker where channel = ?", channel) > 0) {
            returns.add(channel);
        }
    }

    /** What only one message meets is no failure, but that another is taken next is a return all the same; a try that met it is another's. */
    private void awaitReturn(ChannelCode channel) {
        jdbc.update(
                "insert into channel_breaker (channel, failures, opened, trying) values (?, 0, 0, false) on conflict (channel) do update"
                        + " set open_until = clock_timestamp(), trying = false where channel_breaker.trying",
                channel);
    }

    /** What was under way when the breaker opened counts no more; the one try does. */
    private void failed(ChannelCode channel) {
        jdbc.update(
                "insert into channel_breaker (channel, failures, opened, trying) values (?, 0, 0, false) on conflict do nothing",
                channel);
        jdbc.queryOne(
                        """
                        update channel_breaker set
                          failures = failures + 1,
                          trying = false,
                          open_until = case when trying or failures + 1 >= ? then clock_timestamp() else null end
                        where channel = ? and (open_until is null or trying) returning opened, open_until is not null
                        """,
                        row -> row.getBoolean(2) ? row.getInt(1) : -1,
                        settings.breaker().failures(),
                        channel)
                .filter(opened -> opened >= 0)
                .ifPresent(opened -> open(channel, opened));
    }

    private void open(ChannelCode channel, int opened) {
        jdbc.update(
                "update channel_breaker set opened = opened + 1, failures = 0,"
                        + " open_until = clock_timestamp() + ? * interval '1 millisecond' where channel = ?",
                openFor(opened).toMillis(),
                channel);
    }

    private Duration openFor(int opened) {
        Duration doubled = settings.breaker().openFor().multipliedBy(1L << Math.min(opened, 10));
        Duration longest = settings.breaker().longest();
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
