package io.zonewatch.notification.channel.endpoint;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * How much an endpoint may be sent, counted in the database for all replicas and by its clock: in no span of a limit's length more
 * than the limit.
 */
@ApplicationScoped
public class RateBuckets {

    private final Jdbc jdbc;

    @Inject
    RateBuckets(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** At most so many in any span of a length. */
    public record Limit(int most, Duration span) {}

    /**
     * What may be sent now.
     *
     * @param messages how many; at most as many as were asked for
     * @param pause how long until the next one may, if none may now
     */
    public record Allowance(int messages, Duration pause) {}

    private record Use(int used, Duration oldestLeavesIn) {}

    /**
     * Takes room for a number of messages, or for a single one that stands for all of them if there is less. Whether it is left alone is asked of {@link Conduct}.
     *
     * @param wanted at least 1
     */
    @Transactional
    public Allowance take(UUID endpoint, List<Limit> limits, int wanted) {
        jdbc.query("select 1 from endpoint where id = ? for update", row -> true, endpoint);
        int room = wanted;
        Duration wait = Duration.ZERO;
        for (Limit limit : limits) {
            Use use = use(endpoint, limit);
            room = Math.min(room, limit.most() - use.used());
            if (use.used() >= limit.most() && use.oldestLeavesIn().compareTo(wait) > 0) {
                wait = use.oldestLeavesIn();
            }
        }
        if (room < 1) {
            return new Allowance(0, wait);
        }
        int taken = room < wanted ? 1 : wanted;
        note(endpoint, limits, taken);
        return new Allowance(taken, Duration.ZERO);
    }

    private Use use(UUID endpoint, Limit limit) {
        return jdbc.queryOne(
                        "select count(*), coalesce(ceil(extract(epoch from min(used_at) + ? * interval '1 millisecond'"
                                + " - clock_timestamp()) * 1000), 0)::bigint from endpoint_use"
                                + " where endpoint = ? and used_at > clock_timestamp() - ? * interval '1 millisecond'",
                        row -> new Use(row.getInt(1), Duration.ofMillis(Math.max(1, row.getLong(2)))),
                        limit.span().toMillis(),
                        endpoint,
                        limit.span().toMillis())
                .orElseThrow();
    }

    private void note(UUID endpoint, List<Limit> limits, int messages) {
        if (limits.isEmpty()) {
            return;
        }
        long longest = limits.stream()
                .mapToLong(limit -> limit.span().toMillis())
                .max()
                .orElseThrow();
        jdbc.update(
                "delete from endpoint_use where endpoint = ? and used_at < clock_timestamp() - ? * interval '1 millisecond'",
                endpoint,
                longest);
        jdbc.update(
                "insert into endpoint_use (endpoint, used_at) select ?, clock_timestamp() from generate_series(1, ?)",
                endpoint,
                messages);
    }
}
