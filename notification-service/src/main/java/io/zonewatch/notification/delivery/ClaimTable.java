package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.delivery.Claim.Digest;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.obligation.ObligationTable;
import io.zonewatch.notification.reminder.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Waiting reminders as rows. Whoever reads them for a claim holds them, and the obligations they are about, until the transaction
 * ends; rows that another transaction holds are passed over.
 */
@ApplicationScoped
class ClaimTable {

    /** Among how many at a time the next are looked for. */
    private static final int FEW = 100;

    private static final String ANY = "true";

    /** Whether a reminder has not met its channel out of order. */
    private static final String UNSCATHED = "r.down_after is null";

    /** Whether nothing is known to keep a reminder back at a moment of the business clock. */
    static final String NOT_HELD = "(hold_until is null or hold_until <= ?)";

    /**
     * Whether nobody has claimed a reminder, or the claim is over. Leases begin and end by the database's clock: by its own, a replica that is minutes ahead would
     * take what the others still send, and send it too.
     */
    private static final String NOT_LEASED = "(lease_until is null or lease_until <= clock_timestamp())";

    /** Whether a reminder could be claimed at moments of the system's clock and of the business clock. */
    static final String CLAIMABLE = "state = 'PENDING' and attempt_at <= ? and " + NOT_HELD + " and " + NOT_LEASED
            + " and " + ObligationTable.NOT_IN_DOUBT;

    /** Whether a reminder leaves in none of these digests, given by whose they are and when they leave. */
    private static final String OF_NO_DIGEST =
            "(r.digest_at is null or not exists (select 1 from unnest(?::text[], ?::text[]) as torn (sub, at)"
                    + " where torn.sub = r.recipient_sub and torn.at::timestamptz = r.digest_at))";

    private final Jdbc jdbc;
    private final ClaimRows rows;
    private final ObligationTable obligations;
    private final DeliverySettings settings;
    private final BusinessClock clock;
    private final Clock system;

    @Inject
    ClaimTable(
            Jdbc jdbc,
            ClaimRows rows,
            ObligationTable obligations,
            DeliverySettings settings,
            BusinessClock clock,
            Clock system) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.obligations = obligations;
        this.settings = settings;
        this.clock = clock;
        this.system = system;
    }

    /**
     * The next on these channels that nothing is known to keep back, looked for among a few at a time: were they joined with all that a claim goes by
     * before the first of them are taken, each claim would cost what all cost that wait.
     *
     * @param torn none of these digests
     * @param until when their lease ends
     */
    List<Claim> onChannels(Set<ChannelCode> channels, Set<Digest> torn, int limit, Instant until) {
        return next(ANY, channels, torn, limit, until);
    }

    /** The next by which a channel is tried that was out of order: at best one that has not met that, since it may be the message that meets it. */
    List<Claim> toTry(ChannelCode channel, Set<Digest> torn, Instant until) {
        List<Claim> unscathed = next(UNSCATHED, Set.of(channel), torn, 1, until);
        return unscathed.isEmpty() ? next(ANY, Set.of(channel), torn, 1, until) : unscathed;
    }

    private List<Claim> next(String which, Set<ChannelCode> channels, Set<Digest> torn, int limit, Instant until) {
        int few = Math.max(limit, FEW);
        List<Claim> claims = new ArrayList<>();
        List<Place> places = places(which, channels, torn, Place.FIRST, few);
        while (!places.isEmpty()) {
            claims.addAll(claimable(places.stream().map(Place::id).toList(), limit - claims.size(), until));
            boolean enough = claims.size() >= limit || places.size() < few;
            places = enough ? List.of() : places(which, channels, torn, places.getLast(), few);
        }
        return claims;
    }

    /** When a lease ends that begins now. */
    Instant endOfLease() {
        return jdbc.queryOne(
                        "select clock_timestamp() + ? * interval '1 millisecond'",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        settings.lease().toMillis())
                .orElseThrow();
    }

    /** They are being delivered until their leases end. */
    void lease(List<Claim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                update reminder set lease_until = ?, recorded_at = leased.recorded_at::timestamptz, hold_until = null, hold = null,
                  held_since = null
                from unnest(?::bigint[], ?::text[]) as leased (id, recorded_at) where reminder.id = leased.id
                """,
                claims.getFirst().leaseUntil(),
                claims.stream().map(Claim::id).toArray(Long[]::new),
                claims.stream().map(claim -> claim.recordedAt().toString()).toArray(String[]::new));
    }

    /** Nobody asks for it any more. What others report now is for their people to be told of. */
    void withdraw(Claim claim, Reason reason) {
        jdbc.update(
                "update reminder set state = ?, reason = ?, lease_until = null where id = ?",
                reason.state(),
                reason,
                claim.id());
        if (reason == Reason.PASSED_ON) {
            obligations.lookAgain(claim.obligation().id());
        }
    }

    /** A place in the order in which reminders are claimed. */
    private record Place(OffsetDateTime attemptAt, long id) {

        private static final Place FIRST = new Place(Instant.EPOCH.atOffset(ZoneOffset.UTC), 0);
    }

    /** Each channel's next by its own index: how many wait on another one costs nothing. */
    private List<Place> places(String which, Set<ChannelCode> channels, Set<Digest> torn, Place after, int limit) {
        List<Digest> none = List.copyOf(torn);
        Instant now = system.instant();
        return jdbc.query(
                "select place.attempt_at, place.id from unnest(?::text[]) as lane (channel), lateral (select r.attempt_at, r.id"
                        + " from reminder r where r.channel = lane.channel and (r.attempt_at, r.id) > (?, ?) and "
                        + CLAIMABLE + " and " + which + " and " + OF_NO_DIGEST
                        + " order by r.attempt_at, r.id limit ?) as place order by place.attempt_at, place.id limit ?",
                row -> new Place(row.getObject(1, OffsetDateTime.class), row.getLong(2)),
                channels.stream().map(ChannelCode::name).toArray(String[]::new),
                after.attemptAt(),
                after.id(),
                now,
                clock.now(),
                none.stream().map(Digest::sub).toArray(String[]::new),
                none.stream().map(digest -> digest.at().toString()).toArray(String[]::new),
                limit,
                limit);
    }

    /** Those of them that can be claimed, locked with their obligations; what was claimed, withdrawn or held meanwhile is none of them. */
    List<Claim> claimable(List<Long> ids, int limit, Instant until) {
        Instant now = system.instant();
        return jdbc.query(
                ClaimRows.SELECT + " where r.id = any(?) and r.state = 'PENDING' and r.attempt_at <= ? and " + NOT_HELD
                        + " and "
                        + ObligationTable.LOOKED_AT
                        + " and not o.in_doubt"
                        + " and not exists (select 1 from people_changed p where p.unit ="
                        + " coalesce(r.recipient_unit,"
                        + " case when r.recipient_key like 'OFFICE/%' then l.office_unit else r.unit end))"
                        + " and " + NOT_LEASED
                        + " order by r.attempt_at, r.id limit ? for update of o, r skip locked",
                row -> rows.read(row, until),
                now,
                ids.toArray(Long[]::new),
                now,
                clock.now(),
                clock.now(),
                limit);
    }
}
