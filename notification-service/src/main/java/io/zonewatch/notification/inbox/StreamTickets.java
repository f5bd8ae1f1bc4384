package io.zonewatch.notification.inbox;

import io.zonewatch.chassis.digest.Sha256;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tickets with which a browser opens a stream: its {@code EventSource} (WHATWG HTML, 9.2) can send no header. An address is written down in many
 * places, so a ticket is random, good for one stream, once, on whichever replica, and for a few seconds. It says nothing by itself and needs no key to be
 * signed with: who it stands for is in the row that using it takes away.
 */
@ApplicationScoped
class StreamTickets {

    /** What a ticket looks like: 32 bytes in Base64 for addresses (RFC 4648, 5). */
    static final String FORM = "[A-Za-z0-9_-]{43}";

    private static final Pattern TICKET = Pattern.compile(FORM);
    private static final int BYTES = 32;
    private static final Base64.Encoder WRITTEN = Base64.getUrlEncoder().withoutPadding();

    private final Jdbc jdbc;
    private final Caller caller;
    private final InboxSettings settings;
    private final Clock system;
    private final SecureRandom random = new SecureRandom();

    @Inject
    StreamTickets(Jdbc jdbc, Caller caller, InboxSettings settings, Clock system) {
        this.jdbc = jdbc;
        this.caller = caller;
        this.settings = settings;
        this.system = system;
    }

    /** Whom a ticket stands for, with the roles of the token that it was got with. */
    record Holder(String sub, Set<String> roles) {}

    /** A ticket for the caller; those whose time is over go. */
    @Transactional
    TicketView issue() {
        caller.scope();
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String ticket = WRITTEN.encodeToString(secret);
        Instant now = system.instant();
        Instant expiresAt = now.plus(settings.ticketLasts());
        jdbc.update(
                "delete from inbox_ticket where digest in"
                        + " (select digest from inbox_ticket where expires_at <= ? for update skip locked)",
                now);
        jdbc.update(
                "insert into inbox_ticket (digest, sub, roles, expires_at) values (?, ?, ?, ?)",
                digest(ticket),
                caller.sub(),
                caller.roles().toArray(String[]::new),
                expiresAt);
        return new TicketView(ticket, ReportingZone.offsetOf(expiresAt));
    }

    /** Whom a ticket stands for, the first time it is asked and in time; whoever asks at the same moment elsewhere is told nothing. */
    @Transactional
    Optional<Holder> use(String ticket) {
        if (!TICKET.matcher(ticket).matches()) {
            return Optional.empty();
        }
        return jdbc.queryOne(
                        "delete from inbox_ticket where digest = ? returning sub, roles, expires_at",
                        row -> row.getObject(3, OffsetDateTime.class)
                                        .toInstant()
                                        .isAfter(system.instant())
                                ? Optional.of(new Holder(row.getString(1), Set.of((String[])
                                        row.getArray(2).getArray())))
                                : Optional.<Holder>empty(),
                        digest(ticket))
                .flatMap(holder -> holder);
    }

    private static String digest(String ticket) {
        return Sha256.hex(ticket.getBytes(StandardCharsets.US_ASCII));
    }
}
