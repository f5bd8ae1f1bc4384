package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.obligation.ObligationTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What leaves in the same digest, as rows. */
@ApplicationScoped
class DigestTable {

    private static final String THIS_DIGEST =
            "r.recipient_sub = ? and lower(r.recipient->>'email') = lower(?) and r.digest_at = ?";

    private final Jdbc jdbc;
    private final ClaimTable table;
    private final BusinessClock clock;
    private final Clock system;

    @Inject
    DigestTable(Jdbc jdbc, ClaimTable table, BusinessClock clock, Clock system) {
        this.jdbc = jdbc;
        this.table = table;
        this.clock = clock;
        this.system = system;
    }

    /** Those that leave in the same digest and could be claimed. */
    List<Claim> ofDigest(Claim one) {
        List<Long> ids = jdbc.query(
                "select r.id from reminder r where " + ClaimTable.CLAIMABLE + " and " + THIS_DIGEST,
                row -> row.getLong(1),
                Stream.concat(Stream.of(system.instant(), clock.now()), Arrays.stream(digestOf(one)))
                        .toArray());
        return table.claimable(ids, ids.size(), one.leaseUntil());
    }

    /** How many leave in the same digest, those that cannot be claimed now included; but for what is in doubt, which may be so for long. */
    long countOfDigest(Claim one) {
        return jdbc.queryOne(
                        "select count(*) from reminder r where r.state = 'PENDING' and " + ClaimTable.NOT_HELD + " and "
                                + ObligationTable.NOT_IN_DOUBT + " and "
                                + THIS_DIGEST,
                        row -> row.getLong(1),
                        Stream.concat(Stream.of(clock.now()), Arrays.stream(digestOf(one)))
                                .toArray())
                .orElseThrow();
    }

    /**
     * What stays behind while the digest leaves that it was in belongs to that one no more, but to the one it waits for: under the identity of the
     * first their receiver would drop it. What is in doubt leaves by itself, or in the digest that is next once the doubt is over.
     *
     * @param leaving at least one, all of one digest
     */
    void takeOutAllBut(List<Claim> leaving) {
        jdbc.update(
                "update reminder r set digest_at = case when " + ObligationTable.NOT_IN_DOUBT + " then hold_until end"
                        + " where r.state = 'PENDING' and (r.attempts > 0 or r.lease_until is not null or not ("
                        + ObligationTable.NOT_IN_DOUBT + ")) and r.id <> all(?) and " + THIS_DIGEST,
                Stream.concat(
                                Stream.of(
                                        (Object) leaving.stream().map(Claim::id).toArray(Long[]::new)),
                                Arrays.stream(digestOf(leaving.getFirst())))
                        .toArray());
    }

    /** What cannot be said in its digest leaves by itself, or in a later one. */
    void takeOut(List<Claim> claims) {
        jdbc.update("update reminder set digest_at = null where id = any(?)", (Object)
                claims.stream().map(Claim::id).toArray(Long[]::new));
    }

    private static Object[] digestOf(Claim one) {
        return new Object[] {
            one.person().sub(), one.recipient().email(), one.person().digestAt()
        };
    }
}
