package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.LadderStore;
import io.zonewatch.notification.ladder.Ladders;
import io.zonewatch.notification.obligation.ObligationTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Recipients in the ledger who are to be forgotten. Their name and address are replaced by the number of the row: the key
 * stays unique and can be followed to nobody; what a group or a system has not heard, that had the person's key, has nobody's then. What somebody was told stays settled, so nothing is sent twice; who comes in the place of one who was
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

    /** The same, of some forms and deadlines. */
    private static final String UNHEARD_IN = """
            %s and exists (select 1 from unnest(?::text[], ?::text[], ?::text[]) as looking (form, due, review_due)
              where looking.form = o.form and looking.due::timestamptz is not distinct from o.due_at
                and looking.review_due::timestamptz is not distinct from o.review_due_at)
            """.formatted(UNHEARD);

    /** Whether the person of {@code gone} was reached by another channel, for a formal notice by one that serves it: then nobody is to be told in that place. */
    private static final String REACHED =
            """
            exists (select 1 from reminder r where r.obligation = gone.obligation and r.round = gone.round and r.step = gone.step
              and r.recipient_key = gone.recipient_key and r.state = 'SENT'
              and case gone.kind when 'FORMAL_NOTICE' then %s else not %s end)""".formatted(ChannelCode.sql("r.channel", ChannelCode::servesNotices), Seat.isOfGroup("r"));

    /**
     * Whether reminder {@code r} is for a system or a group that has not heard it: those are still there, so it waits, or can be taken up again, as what is said where nobody is
     * known. Of several the first is, and none where a group has the step already.
     */
    private static final String IS_FOR_OTHERS = """
            (%s and r.fallback_of is null and (r.state = 'PENDING' or (r.state = 'FAILED' and not r.seat_filled)) and not exists (
              select 1 from reminder other where (other.obligation, other.round, other.step, other.channel) = (r.obligation, r.round, r.step, r.channel)
                and other.id <> r.id
                and (other.recipient_key = '%s' or other.state = 'SENT' or (other.state in ('PENDING', 'FAILED') and not other.seat_filled and other.id < r.id))))""".formatted(Seat.isOfGroup("r"), Recipient.NOBODY);

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

    /** What obligations of a form that press are due by; null where they are not. */
    private record Round(String form, Instant due, Instant reviewDue) {

        boolean looksAt(String unit, Ladders ladders) {
            return looksAt(unit, ladders, Duty.REPORT, due) || looksAt(unit, ladders, Duty.REVIEW, reviewDue);
        }

        private boolean looksAt(String unit, Ladders ladders, Duty duty, Instant at) {
            return at != null && ladders.lookAt(unit, form, duty, at);
        }
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static String text(Instant moment) {
        return moment == null ? null : moment.toString();
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
        jdbc.update(
                """
                update reminder gone set
                  seat_filled = seat_filled or (state = 'FAILED' and not for_others and (%s or %s)),
                  state = case when state = 'PENDING' and not for_others then 'CANCELLED' else state end,
                  reason = case when state = 'PENDING' and not for_others then 'RECIPIENT_ERASED' else reason end,
                  recipient = jsonb_build_object('role', recipient->'role'),
                  recipient_key = case when for_others then '%s' else (recipient->>'role') || '/#' || gone.id end,
                  recipient_sub = case when not for_others then recipient_sub end
                from (
                  select id as number, {others} as for_others from reminder r
                  where not (state = 'PENDING' and lease_until is not null and lease_until > clock_timestamp()) and {gone}
                  order by id for update) as forgotten
                where gone.id = forgotten.number
                """.formatted(Seat.isOfGroup("gone"), REACHED, Recipient.NOBODY)
                        .replace("{gone}", GONE)
                        .replace("{others}", IS_FOR_OTHERS),
                unit,
                keys,
                names);
        return jdbc.queryOne("select 1 from reminder where " + GONE + " limit 1", row -> true, unit, keys, names)
                .isEmpty();
    }

    /** The obligations that press of which a seat is open, where it may be one of the unit; a vacant one only if somebody of the unit has the role. */
    private Set<String> unheard(String unit, List<Recipient> present) {
        Object roles = present.stream()
                .map(recipient -> recipient.role().name())
                .distinct()
                .toArray(String[]::new);
        Set<String> found =
                new HashSet<>(jdbc.query(UNHEARD + " and o.unit = ?", row -> row.getString(1), roles, unit));
        List<Round> rounds = roundsThatLookAt(unit);
        if (!rounds.isEmpty()) {
            found.addAll(jdbc.query(
                    UNHEARD_IN,
                    row -> row.getString(1),
                    roles,
                    rounds.stream().map(Round::form).toArray(String[]::new),
                    rounds.stream().map(round -> text(round.due())).toArray(String[]::new),
                    rounds.stream().map(round -> text(round.reviewDue())).toArray(String[]::new)));
        }
        return found;
    }

    /** Those by whose ladders, as they hold now, people are looked for at a unit: most units are named by none that ever was. */
    private List<Round> roundsThatLookAt(String unit) {
        Ladders known = ladders.all();
        return known.units().noneMatch(unit::equals)
                ? List.of()
                : jdbc
                        .query(
                                "select distinct form, due_at, review_due_at from obligation where "
                                        + ObligationTable.PRESSING,
                                row -> new Round(row.getString(1), moment(row, 2), moment(row, 3)))
                        .stream()
                        .filter(round -> round.looksAt(unit, known))
                        .toList();
    }
}
