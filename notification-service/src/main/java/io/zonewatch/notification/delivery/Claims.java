package io.zonewatch.notification.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.ObligationTable;
import io.zonewatch.notification.reminder.Acknowledgements;
import io.zonewatch.notification.reminder.Demand;
import io.zonewatch.notification.reminder.Reason;
import io.zonewatch.notification.reminder.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims waiting reminders. A claim and a cancellation lock the same obligation row, so one of them comes first. */
@ApplicationScoped
class Claims {

    private static final String EVERY_OTHER_CHANNEL = "r.channel <> all(?)";
    private static final String THIS_CHANNEL = "r.channel = any(?)";
    private static final int MOST_BATCHES_KEPT_BACK = 25;

    private final Jdbc jdbc;
    private final ObjectMapper mapper;
    private final Freshness freshness;
    private final Breakers breakers;
    private final KeptBack keptBack;
    private final Ledger ledger;
    private final DeliverySettings settings;
    private final BusinessClock clock;
    private final Clock system;

    @Inject
    Claims(
            Jdbc jdbc,
            ObjectMapper mapper,
            Freshness freshness,
            Breakers breakers,
            KeptBack keptBack,
            Ledger ledger,
            DeliverySettings settings,
            BusinessClock clock,
            Clock system) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.freshness = freshness;
        this.breakers = breakers;
        this.keptBack = keptBack;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
        this.system = system;
    }

    /** When any reminder is to be delivered: now, claimed ones included, or once nothing keeps the first one back. */
    Optional<Instant> nextDue() {
        return jdbc.queryOne(
                "select coalesce(kept_back_until, ?) from reminder where state = 'PENDING' order by kept_back_until nulls first limit 1",
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                clock.now());
    }

    /** Whether any reminder could be claimed now. */
    boolean anyClaimable() {
        Instant now = system.instant();
        return jdbc.queryOne(
                        "select 1 from reminder where state = 'PENDING' and attempt_at <= ?"
                                + " and (lease_until is null or lease_until <= ?) and (kept_back_until is null or kept_back_until <= ?)"
                                + " limit 1",
                        row -> true,
                        now,
                        now,
                        clock.now())
                .isPresent();
    }

    /**
     * Claims the next reminders for the time of a lease, and withdraws those among them that are no longer asked for: a
     * claim whose lease ended without an outcome was not cancelled when its report came. Where the people changed, nothing is
     * claimed until it was looked through who is gone.
     *
     * @param fresh the read models as they were found complete
     */
    @Transactional
    List<Claim> claim(Fresh fresh) {
        if (!freshness.hold(fresh)) {
            return List.of();
        }
        keptBack.begin();
        List<ChannelCode> tries = breakers.takeTries();
        List<Claim> found = new ArrayList<>(nextFree(EVERY_OTHER_CHANNEL, breakers.open(), settings.batch()));
        for (ChannelCode channel : tries) {
            List<Claim> one = nextFree(THIS_CHANNEL, List.of(channel), 1);
            if (one.isEmpty()) {
                breakers.giveBack(channel);
            }
            found.addAll(one);
        }
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : found) {
            Optional<Reason> against = against(claim);
            if (against.isPresent()) {
                withdraw(claim, against.get());
            } else {
                claims.add(claim);
            }
        }
        jdbc.batch(
                "update reminder set lease_until = ?, recorded_at = ?, kept_back_until = null where id = ?",
                claims.stream()
                        .map(claim -> new Object[] {claim.leaseUntil(), claim.recordedAt(), claim.id()})
                        .toList());
        ledger.append(claims.stream()
                .filter(claim -> claim.attempts() == 0)
                .map(claim -> new Ledger.Entry(
                        Ledger.Event.QUEUED, claim.id(), claim.obligation().unit(), claim.noted(null, null)))
                .toList());
        return claims;
    }

    private Optional<Reason> against(Claim claim) {
        return claim.acknowledged()
                ? Optional.of(Reason.ACKNOWLEDGED)
                : Demand.against(claim.obligation(), claim.duty(), claim.round(), claim.kind(), clock.now());
    }

    /** The next that nothing keeps back. A long silence keeps many back: some of them are passed over at once. */
    private List<Claim> nextFree(String whichChannels, List<ChannelCode> channels, int limit) {
        List<Claim> found = next(whichChannels, channels, limit);
        List<Claim> free = keptBack.leaveOut(found, claim -> against(claim).isPresent());
        for (int batch = 1; batch < MOST_BATCHES_KEPT_BACK && free.isEmpty() && !found.isEmpty(); batch++) {
            found = next(whichChannels, channels, limit);
            free = keptBack.leaveOut(found, claim -> against(claim).isPresent());
        }
        return free;
    }

    private List<Claim> next(String whichChannels, List<ChannelCode> channels, int limit) {
        Instant now = system.instant();
        Instant until = now.plus(settings.lease());
        return jdbc.query(
                "select " + ObligationTable.COLUMNS
                        + ", r.id, r.round, r.step, r.kind, r.recipient_key, r.recipient::text, r.channel, r.subject,"
                        + " r.term_working_days, r.attempts, case when r.kept_back_until is null then r.recorded_at else ? end,"
                        + " l.office_unit, r.duty, r.text, r.recipient_unit, "
                        + Acknowledgements.STOPPED
                        + " from reminder r join obligation o on o.id = r.obligation"
                        + " left join ladder l on l.form = r.form and l.version = r.ladder_version"
                        + " where r.state = 'PENDING' and r.attempt_at <= ?"
                        + " and not exists (select 1 from people_changed p where p.unit ="
                        + " coalesce(r.recipient_unit,"
                        + " case when r.recipient_key like 'OFFICE/%' then l.office_unit else r.unit end))"
                        + " and (r.lease_until is null or r.lease_until <= ?)"
                        + " and (r.kept_back_until is null or r.kept_back_until <= ?) and " + whichChannels
                        + " order by r.attempt_at, r.id limit ? for update of o, r skip locked",
                row -> read(row, until),
                now,
                now,
                now,
                clock.now(),
                channels.stream().map(ChannelCode::name).toArray(String[]::new),
                limit);
    }

    private void withdraw(Claim claim, Reason reason) {
        jdbc.update(
                "update reminder set state = ?, reason = ?, lease_until = null where id = ?",
                reason.state(),
                reason,
                claim.id());
    }

    private Claim read(ResultSet row, Instant leaseUntil) throws SQLException {
        int at = ObligationTable.NEXT;
        return new Claim(
                row.getLong(at),
                ObligationTable.read(row),
                Duty.valueOf(row.getString(at + 12)),
                row.getInt(at + 1),
                row.getString(at + 2),
                StepKind.valueOf(row.getString(at + 3)),
                row.getString(at + 4),
                recipient(row.getString(at + 5)),
                ChannelCode.valueOf(row.getString(at + 6)),
                row.getString(at + 7),
                row.getObject(at + 8, Integer.class),
                row.getString(at + 13),
                row.getString(at + 11),
                row.getString(at + 14),
                row.getInt(at + 9),
                row.getObject(at + 10, OffsetDateTime.class).toInstant(),
                leaseUntil,
                row.getBoolean(at + 15));
    }

    private Recipient recipient(String json) {
        try {
            return mapper.readValue(json, Recipient.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored recipient cannot be read", e);
        }
    }
}
