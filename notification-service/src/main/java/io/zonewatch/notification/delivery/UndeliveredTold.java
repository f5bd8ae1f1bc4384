package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/**
 * What operators were told last of undelivered reminders, by channel. It is worth another message once a channel has failed ten times as many recipients as
 * were told, or the first; or any further one, if the telling is of an earlier day.
 */
@ApplicationScoped
class UndeliveredTold {

    /** By what a number has grown that is worth another message. */
    private static final int TIMES = 10;

    private final Jdbc jdbc;
    private final BusinessClock clock;

    @Inject
    UndeliveredTold(Jdbc jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is undelivered now is told now. */
    void all() {
        jdbc.update("delete from undelivered_told");
        jdbc.update(
                "insert into undelivered_told (channel, told) "
                        + DeliveryLook.RECIPIENTS.formatted(DeliveryLook.UNDELIVERED),
                clock.now());
    }

    /** Some more have failed, of which those count that are undelivered. One that is tried again and fails again counts again. */
    void addFailed(Collection<Long> reminders) {
        jdbc.update(
                "insert into undelivered_told (channel, told, since) select channel, 0, recipients from ("
                        + DeliveryLook.RECIPIENTS.formatted("r.id = any(?) and " + DeliveryLook.UNDELIVERED)
                        + ") as failed on conflict (channel) do update set since = undelivered_told.since + excluded.since",
                reminders.toArray(Long[]::new),
                clock.now());
    }

    /** Whether another message may be worth it, by what has failed since the last. */
    boolean mayBeWorthAnother(boolean ofAnEarlierDay) {
        return jdbc.queryOne(
                        "select 1 from undelivered_told where since > 0 and (since >= told * ? or ?) limit 1",
                        row -> true,
                        TIMES - 1,
                        ofAnEarlierDay)
                .isPresent();
    }

    /** Whether it is, by what of that is undelivered still. */
    boolean isWorthAnother(boolean ofAnEarlierDay) {
        return jdbc.queryOne(
                        "select 1 from undelivered_told join ("
                                + DeliveryLook.RECIPIENTS.formatted(DeliveryLook.UNDELIVERED)
                                + ") as present using (channel) where since > 0 and (recipients >= told * ? or ?) limit 1",
                        row -> true,
                        clock.now(),
                        TIMES,
                        ofAnEarlierDay)
                .isPresent();
    }

    /** What has failed since is what is undelivered beyond what was told. */
    void recount() {
        jdbc.update(
                "update undelivered_told set since = greatest(0, coalesce((select recipients from ("
                        + DeliveryLook.RECIPIENTS.formatted(DeliveryLook.UNDELIVERED)
                        + ") as present where present.channel = undelivered_told.channel), 0) - told)",
                clock.now());
    }
}
