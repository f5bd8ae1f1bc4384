package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.LadderStore;
import io.zonewatch.notification.obligation.ObligationTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Recipients in the ledger who are to be forgotten. Their name and address are replaced by the number of the row: the key
 * stays unique and can be followed to nobody. What somebody was told stays settled, so nothing is sent twice; who comes in the place of one who was
 * not told is told instead ({@link SettledTable}).
 */
@ApplicationScoped
class ForgottenRecipients {

    /** Held for share by who plans reminders, and alone by who forgets: whom planning knew cannot be missed. */
    private static final long LOCK = 0x464F5247L;

    private static final String OF_UNIT = "recipient_unit = ? and " + Recipient.IS_KNOWN;

    /** What tells the people of a unit apart; the index {@code reminder_known_person} has these words. */
    private static final String PERSON = "recipient_key, coalesce(recipient->>'name', '')";

    /** Each person once, from one to the next: what was said to them before costs nothing. */
    private static final String KNOWN = """
            with recursive known (key, name) as (
              (select %1$s from reminder where %2$s order by %1$s limit 1)
              union all
              select further.* from known cross join lateral (
                select %1$s from reminder where %2$s and (%1$s) > (known.key, known.name) order by %1$s limit 1) further)
            select key, name from known
            """.formatted(PERSON, OF_UNIT);

    private static final String GONE =
            OF_UNIT + " and (" + PERSON + ") in (select * from unnest(?::text[], ?::text[]))";

    /** Begun from what presses: what nobody was told stays written down for good. */
    private static final String UNHEARD = "select o.id from obligation o where " + ObligationTable.PRESSING
            + " and (exists (select 1 from reminder where obligation = o.id and " + SettledTable.OPEN + ") or "
            + VacantSeats.AMONG + ")";

    /** Whether the person of {@code gone} was reached by another channel, for a formal notice by one that serves it: then nobody is to be told in that place. */
    private static final String REACHED =
            """
            exists (select 1 from reminder r where r.obligation = gone.obligation and r.round = gone.round and r.step = gone.step
              and r.recipient_key = gone.recipient_key and r.state = 'SENT'
              and case gone.kind when 'FORMAL_NOTICE' then %s else not %s end)""".formatted(ChannelCode.sql("r.channel", ChannelCode::servesNotices), Seat.isOfGroup("r"));

    private final Jdbc jdbc;
    private final ObligationTable obligations;
    private final LadderStore ladders;

    @Inject
    ForgottenRecipients(Jdbc jdbc, ObligationTable obligations, LadderStore ladders) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.ladders = ladders;
    }

    /**
     * Somebody of a unit whom the ledger knows.
     *
     * @param key role and address, as reminders have it
     * @param name empty if it was never known
     */
    private record Person(String key, String name) {

        boolean isAmong(List<Recipient> present) {
            return present.stream().anyMatch(this::is);
        }

        /** Whoever is there in another role is not gone. */
        private boolean is(Recipient recipient) {
            String known = recipient.name() == null ? "" : recipient.name();
            return known.equals(name) && recipient.person().equals(Recipient.personOf(key));
        }
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
     * Forgets the recipients of a unit except those present, and asks for a look at what they will not be told or could not be, and
     * at what nobody was told who is there now.
     *
     * @return false if a delivery holds a reminder to one of them; what it has claimed may finish
     */
    boolean forgetAllBut(String unit, List<Recipient> present) {
        obligations.lookAgain(unheard(unit, present));
        List<Person> gone =
                jdbc.query(KNOWN, row -> new Person(row.getString(1), row.getString(2)), unit, unit).stream()
                        .filter(person -> !person.isAmong(present))
                        .toList();
        return gone.isEmpty() || forget(unit, gone);
    }

    private boolean forget(String unit, List<Person> gone) {
        String[] keys = gone.stream().map(Person::key).toArray(String[]::new);
        String[] names = gone.stream().map(Person::name).toArray(String[]::new);
        obligations.lookAgain(jdbc.query(
                "select distinct obligation from reminder where state in ('PENDING', 'FAILED') and " + GONE,
                row -> row.getString(1),
                unit,
                keys,
                names));
        jdbc.update("""
                update reminder gone set
                  seat_filled = seat_filled or (state = 'FAILED' and (%s or %s)),
                  state = case state when 'PENDING' then 'CANCELLED' else state end,
                  reason = case state when 'PENDING' then 'RECIPIENT_ERASED' else reason end,
                  recipient = jsonb_build_object('role', recipient->'role'),
                  recipient_key = (recipient->>'role') || '/#' || gone.id
                from (
                  select id from reminder where not (state = 'PENDING' and lease_until is not null and lease_until > clock_timestamp()) and {gone}
                  order by id for update) as forgotten
                where gone.id = forgotten.id
                """.formatted(Seat.isOfGroup("gone"), REACHED).replace("{gone}", GONE), unit, keys, names);
        return jdbc.queryOne("select 1 from reminder where " + GONE + " limit 1", row -> true, unit, keys, names)
                .isEmpty();
    }

    /** The obligations that press of which a seat is open, where it may be one of the unit; a vacant one only if somebody of the unit has the role. */
    private List<String> unheard(String unit, List<Recipient> present) {
        Object roles = present.stream()
                .map(recipient -> recipient.role().name())
                .distinct()
                .toArray(String[]::new);
        return ladders.all().units().anyMatch(unit::equals)
                ? jdbc.query(UNHEARD, row -> row.getString(1), roles)
                : jdbc.query(UNHEARD + " and o.unit = ?", row -> row.getString(1), roles, unit);
    }
}
