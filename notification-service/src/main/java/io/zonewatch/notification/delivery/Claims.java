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
import io.zonewatch.notification.preference.PreferenceStore;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims waiting reminders. A claim and a cancellation lock the same obligation row, so one of them comes first. */
@ApplicationScoped
class Claims {

    private static final String EVERY_OTHER_CHANNEL = "r.channel <> all(?)";
    private static final String THIS_CHANNEL = "r.channel = any(?)";
    private static final String THIS_DIGEST =
            "r.recipient_sub = ? and lower(r.recipient->>'email') = lower(?) and r.digest_at = ?";
    private static final String NOT_HELD = "(hold_until is null or hold_until <= ?)";

    /** A long silence keeps many back: so many batches of them are passed over at once, and the next look goes on after them. */
    private static final int MOST_BATCHES_KEPT_BACK = 25;

    private final Jdbc jdbc;
    private final ObjectMapper mapper;
    private final Freshness freshness;
    private final Breakers breakers;
    private final KeptBack keptBack;
    private final PreferenceStore preferences;
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
            PreferenceStore preferences,
            Ledger ledger,
            DeliverySettings settings,
            BusinessClock clock,
            Clock system) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.freshness = freshness;
        this.breakers = breakers;
        this.keptBack = keptBack;
        this.preferences = preferences;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
        this.system = system;
    }

    /** When any reminder is to be delivered: now, claimed ones included, or once nothing keeps the first one back. */
    Optional<Instant> nextDue() {
        return jdbc.queryOne(
                "select coalesce(hold_until, ?) from reminder where state = 'PENDING' order by hold_until nulls first limit 1",
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                clock.now());
    }

    /** Whether any reminder could be claimed now. */
    boolean anyClaimable() {
        Instant now = system.instant();
        return jdbc.queryOne(
                        "select 1 from reminder where state = 'PENDING' and attempt_at <= ? and " + NOT_HELD
                                + " and (lease_until is null or lease_until <= ?) limit 1",
                        row -> true,
                        now,
                        clock.now(),
                        now)
                .isPresent();
    }

    /**
     * Claims the next reminders for the time of a lease, and withdraws those among them that are no longer asked for: a
     * claim whose lease ended without an outcome was not cancelled when its report came. Where the people changed, nothing is
     * claimed until it was looked through who is gone; nor where the ladder has to be looked at: after an outage, or when a hold is over, a
     * later step takes the place of what waited.
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
        List<Claim> claims = new ArrayList<>(sendable(EVERY_OTHER_CHANNEL, breakers.open(), settings.batch()));
        for (ChannelCode channel : tries) {
            claims.addAll(sendable(THIS_CHANNEL, List.of(channel), 1));
        }
        List<Claim> whole = together(claims);
        tries.stream()
                .filter(channel -> whole.stream().noneMatch(claim -> claim.channel() == channel))
                .forEach(breakers::giveBack);
        jdbc.batch(
                "update reminder set lease_until = ?, recorded_at = ?, hold_until = null, hold = null, held_since = null"
                        + " where id = ?",
                whole.stream()
                        .map(claim -> new Object[] {claim.leaseUntil(), claim.recordedAt(), claim.id()})
                        .toList());
        ledger.append(whole.stream()
                .filter(claim -> claim.attempts() == 0)
                .map(claim -> new Ledger.Entry(
                        Ledger.Event.QUEUED, claim.id(), claim.obligation().unit(), claim.noted(null, null)))
                .toList());
        return whole;
    }

    /** The next that may leave now. Those that nobody asks for any more, and those that have to wait, are seen to on the way. */
    private List<Claim> sendable(String whichChannels, List<ChannelCode> channels, int limit) {
        for (int batch = 0; batch < MOST_BATCHES_KEPT_BACK; batch++) {
            List<Claim> found = next(whichChannels, channels, limit);
            List<Claim> sendable = keptBack.leaving(stillAsked(found));
            if (found.isEmpty() || !sendable.isEmpty()) {
                return sendable;
            }
        }
        return List.of();
    }

    private List<Claim> stillAsked(List<Claim> found) {
        List<Claim> asked = new ArrayList<>();
        for (Claim claim : found) {
            Optional<Reason> against = against(claim);
            if (against.isPresent()) {
                withdraw(claim, against.get());
            } else {
                asked.add(claim);
            }
        }
        return asked;
    }

    private Optional<Reason> against(Claim claim) {
        return claim.acknowledged()
                ? Optional.of(Reason.ACKNOWLEDGED)
                : Demand.against(claim.obligation(), claim.duty(), claim.round(), claim.kind(), clock.now());
    }

    /**
     * Puts what leaves in a digest together with all that leaves in it, but for what is kept back by itself. Where another transaction holds
     * one of them, or one is not to be tried yet, the whole digest waits: it is one mail.
     */
    private List<Claim> together(List<Claim> claims) {
        List<Claim> together = new ArrayList<>(
                claims.stream().filter(claim -> !claim.isInDigest()).toList());
        claims.stream()
                .filter(Claim::isInDigest)
                .collect(Collectors.toMap(Claim::messageId, Function.identity(), (one, other) -> one))
                .values()
                .forEach(one -> together.addAll(digest(one)));
        return together;
    }

    private List<Claim> digest(Claim one) {
        Object[] which = {
            one.person().sub(), one.recipient().email(), one.person().digestAt()
        };
        List<Claim> found = next(THIS_DIGEST, Integer.MAX_VALUE, which);
        long all = jdbc.queryOne(
                        "select count(*) from reminder r where r.state = 'PENDING' and " + NOT_HELD + " and "
                                + THIS_DIGEST,
                        row -> row.getLong(1),
                        Stream.concat(Stream.of(clock.now()), Arrays.stream(which))
                                .toArray())
                .orElseThrow();
        return found.size() == all ? keptBack.leaving(stillAsked(found)) : List.of();
    }

    private List<Claim> next(String whichChannels, List<ChannelCode> channels, int limit) {
        return next(whichChannels, limit, (Object)
                channels.stream().map(ChannelCode::name).toArray(String[]::new));
    }

    private List<Claim> next(String which, int limit, Object... arguments) {
        Instant now = system.instant();
        Instant until = now.plus(settings.lease());
        return jdbc.query(
                "select " + ObligationTable.COLUMNS
                        + ", r.id, r.round, r.step, r.kind, r.recipient_key, r.recipient::text, r.channel, r.subject,"
                        + " r.term_working_days, r.attempts,"
                        + " r.recorded_at + coalesce(? - r.held_since, interval '0'),"
                        + " l.office_unit, r.duty, r.text, r.recipient_unit, r.recipient_sub, p.body::text, r.digest_at,"
                        + Acknowledgements.STOPPED
                        + " from reminder r join obligation o on o.id = r.obligation"
                        + " left join ladder l on l.form = r.form and l.version = r.ladder_version"
                        + " left join preference p on p.sub = r.recipient_sub"
                        + " where r.state = 'PENDING' and r.attempt_at <= ? and " + NOT_HELD + " and "
                        + ObligationTable.LOOKED_AT
                        + " and not exists (select 1 from people_changed p where p.unit ="
                        + " coalesce(r.recipient_unit,"
                        + " case when r.recipient_key like 'OFFICE/%' then l.office_unit else r.unit end))"
                        + " and (r.lease_until is null or r.lease_until <= ?) and " + which
                        + " order by r.attempt_at, r.id limit ? for update of o, r skip locked",
                row -> read(row, until),
                Stream.of(
                                Stream.of(now, now, clock.now(), clock.now(), now),
                                Arrays.stream(arguments),
                                Stream.of(limit))
                        .flatMap(each -> each)
                        .toArray());
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
                person(row, at + 15),
                row.getBoolean(at + 18));
    }

    private Claim.Person person(ResultSet row, int at) throws SQLException {
        OffsetDateTime digest = row.getObject(at + 2, OffsetDateTime.class);
        return new Claim.Person(
                row.getString(at), preferences.read(row.getString(at + 1)), digest == null ? null : digest.toInstant());
    }

    private Recipient recipient(String json) {
        try {
            return mapper.readValue(json, Recipient.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored recipient cannot be read", e);
        }
    }
}
