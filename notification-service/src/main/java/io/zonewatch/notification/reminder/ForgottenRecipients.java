package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * Recipients in the ledger who are to be forgotten. Their name and address are replaced by the number of the row: the key
 * stays unique and can be followed to nobody. A step that somebody was told of stays settled, so nothing is sent twice.
 */
@ApplicationScoped
class ForgottenRecipients {

    /** Held for share by who plans reminders, and alone by who forgets: whom planning knew cannot be missed. */
    private static final long LOCK = 0x464F5247L;

    /** The unit whose people a reminder speaks to; of older rows it follows from the key. */
    static final String UNIT_OF_RECIPIENT = """
            case when recipient_unit is not null then recipient_unit
              when recipient_key like 'OFFICE/%'
              then (select office_unit from ladder where ladder.form = reminder.form and version = ladder_version)
              else unit end""";

    /** Reminders to somebody of a unit who is none of the present people, known by address and name. */
    private static final String GONE = """
            recipient->>'email' is not null and ? =\s""" + UNIT_OF_RECIPIENT + """
             and not exists (select 1 from unnest(?::text[], ?::text[]) as present (email, name)
               where substr(recipient_key, strpos(recipient_key, '/') + 1) = present.email
                 and recipient->>'name' is not distinct from present.name)
            """;

    private final Jdbc jdbc;
    private final Clock system;

    @Inject
    ForgottenRecipients(Jdbc jdbc, Clock system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    /** Keeps forgetting away until the end of the current transaction, which plans reminders. */
    void holdForPlanning() {
        jdbc.queryOne("select pg_advisory_xact_lock_shared(?)", row -> true, LOCK);
    }

    /** Waits until whoever plans reminders with the people as they were has written them down. */
    void awaitPlanning() {
        jdbc.queryOne("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    /**
     * Forgets the recipients of a unit except those present, and asks for a look at what they will not be told.
     *
     * @return false if a delivery holds a reminder to one of them; what it has claimed may finish
     */
    boolean forgetAllBut(String unit, List<Recipient> present) {
        String[] addresses = present.stream()
                .map(recipient -> recipient.email().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        String[] names = present.stream().map(Recipient::name).toArray(String[]::new);
        jdbc.update("""
                update obligation set look_at = 'epoch' where look_at is distinct from 'epoch' and id in
                  (select obligation from reminder where reason in ('NO_RECIPIENT', 'RECIPIENT_ERASED')
                     or state = 'PENDING' and\s""" + GONE + ")", unit, addresses, names);
        jdbc.update("""
                update reminder set
                  state = case state when 'PENDING' then 'CANCELLED' else state end,
                  reason = case state when 'PENDING' then 'RECIPIENT_ERASED' else reason end,
                  recipient = jsonb_build_object('role', recipient->'role'),
                  recipient_key = (recipient->>'role') || '/#' || id
                where not (state = 'PENDING' and lease_until is not null and lease_until > ?) and\s""" + GONE, system.instant(), unit, addresses, names);
        return jdbc.queryOne("select 1 from reminder where " + GONE + " limit 1", row -> true, unit, addresses, names)
                .isEmpty();
    }
}
