package io.zonewatch.notification.channel.endpoint;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.channel.wire.Verdict;
import io.zonewatch.notification.channel.wire.WireSettings;
import io.zonewatch.notification.delivery.Answer;
import io.zonewatch.notification.delivery.DeliverySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * How endpoints behave when they are called, remembered in the database for all replicas and by its clock. One that fails several times in a
 * row, or lets its callers wait in vain, is left alone for a while; then a single call tries it, and what becomes of that ends the rest or
 * begins another, twice as long. So an endpoint that hangs costs a few calls, however many messages wait for it.
 */
@ApplicationScoped
public class Conduct {

    private static final Logger LOG = Logger.getLogger(Conduct.class);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** As SQL: that it works, whatever was the matter; who asked for a while is left alone until that is over. */
    private static final String WORKS =
            "failures = 0, trying = false, blocked_until = case when trying then null else blocked_until end";

    private final Jdbc jdbc;
    private final EndpointStore endpoints;
    private final DeliverySettings delivery;
    private final WireSettings wire;
    private final Clock system;

    @Inject
    Conduct(Jdbc jdbc, EndpointStore endpoints, DeliverySettings delivery, WireSettings wire, Clock system) {
        this.jdbc = jdbc;
        this.endpoints = endpoints;
        this.delivery = delivery;
        this.wire = wire;
        this.system = system;
    }

    /** Until when a call may begin for what is handed over now, so that it ends within the delivery's timeout. */
    public Instant lastBegin() {
        Duration before = delivery.timeout().minus(wire.timeout());
        return system.instant().plus(before.compareTo(SHORTEST) < 0 ? SHORTEST : before);
    }

    /** Whether nobody is to call it now. Where its rest is over, one caller is told that it may, and nobody else until that call has ended. */
    @Transactional
    public boolean isLeftAlone(UUID endpoint) {
        boolean open = jdbc.queryOne(
                        "select failures >= ? or blocked_until > clock_timestamp() from endpoint where id = ?",
                        row -> row.getBoolean(1),
                        delivery.breaker().failures(),
                        endpoint)
                .orElse(false);
        return open && !takesTheTry(endpoint);
    }

    /** How long an endpoint that is left alone is so at least. */
    @Transactional
    public Duration restOf(UUID endpoint) {
        return jdbc.queryOne(
                        "select ceil(extract(epoch from blocked_until - clock_timestamp()) * 1000)::bigint from endpoint"
                                + " where id = ? and blocked_until > clock_timestamp()",
                        row -> Duration.ofMillis(row.getLong(1)),
                        endpoint)
                .filter(rest -> rest.compareTo(SHORTEST) > 0)
                .orElse(SHORTEST);
    }

    private boolean takesTheTry(UUID endpoint) {
        return jdbc.update(
                        "update endpoint set trying = true, blocked_until = clock_timestamp() + ? * interval '1 millisecond'"
                                + " where id = ? and blocked_until <= clock_timestamp()",
                        delivery.timeout().toMillis(),
                        endpoint)
                == 1;
    }

    /**
     * Notes what came of a call: one that is gone is sent nothing any more, and one that asks for a while is left alone for it. That it cannot be noted is only told:
     * what was taken was taken, and is not said again for it.
     */
    public void note(UUID endpoint, Verdict verdict) {
        try {
            QuarkusTransaction.joiningExisting().run(() -> write(endpoint, verdict));
        } catch (RuntimeException e) {
            LOG.warnf("what came of a call is not noted id=%s cause=%s", endpoint, e.toString());
        }
    }

    private void write(UUID endpoint, Verdict verdict) {
        switch (verdict.meaning()) {
            case TAKEN -> works(endpoint);
            case REFUSED -> refused(endpoint, verdict.said());
            case GONE -> endpoints.disableGone(endpoint, verdict.said());
            case THROTTLED, NOT_NOW -> {
                if (verdict.after() == null) {
                    failed(endpoint, verdict.said());
                } else {
                    block(endpoint, Answer.NotNow.granted(verdict.after()), verdict.said());
                }
            }
            case UNCLEAR, UNREACHED -> failed(endpoint, verdict.said());
        }
    }

    /** One that works is not written down with each message: when it took something last is told to the minute. */
    private void works(UUID endpoint) {
        jdbc.update(
                "update endpoint set " + WORKS
                        + ", taken_at = clock_timestamp() where id = ? and (failures > 0 or trying or "
                        + isOld("taken_at") + ")",
                endpoint);
    }

    /** It works, and does not want the message. */
    private void refused(UUID endpoint, String said) {
        jdbc.update(
                "update endpoint set " + WORKS
                        + ", failed_at = clock_timestamp(), failed_with = ? where id = ? and (failures > 0 or trying"
                        + " or failed_with is distinct from ? or " + isOld("failed_at") + ")",
                said,
                endpoint,
                said);
    }

    private static String isOld(String column) {
        return "coalesce(" + column + " < clock_timestamp() - interval '1 minute', true)";
    }

    private void block(UUID endpoint, Duration wait, String said) {
        jdbc.update(
                "update endpoint set trying = false, blocked_until = clock_timestamp() + ? * interval '1 millisecond',"
                        + " failed_at = clock_timestamp(), failed_with = ? where id = ?",
                wait.toMillis(),
                said,
                endpoint);
    }

    /** What was under way when the rest began counts no more; the one try does. */
    private void failed(UUID endpoint, String said) {
        jdbc.queryOne(
                        """
                update endpoint set failures = failures + 1, trying = false, failed_at = clock_timestamp(), failed_with = ?,
                  blocked_until = case when failures + 1 < ? then null
                    else clock_timestamp() + least(?, ? * power(2, least(failures + 1 - ?, 10))) * interval '1 millisecond' end
                where id = ? and (trying or blocked_until is null or blocked_until <= clock_timestamp())
                returning failures
                """,
                        row -> row.getInt(1),
                        said,
                        delivery.breaker().failures(),
                        delivery.breaker().longest().toMillis(),
                        delivery.breaker().openFor().toMillis(),
                        delivery.breaker().failures(),
                        endpoint)
                .filter(failures -> failures >= delivery.breaker().failures())
                .ifPresent(failures -> LOG.warnf("endpoint is left alone id=%s failures=%d", endpoint, failures));
    }
}
