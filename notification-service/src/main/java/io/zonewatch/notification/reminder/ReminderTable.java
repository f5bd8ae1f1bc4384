package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every reminder ever decided on, at most one for each obligation, round, step, recipient and channel. It is no read model:
 * it is never rebuilt, and what it says keeps a rebuilt read model from repeating anything.
 */
@ApplicationScoped
class ReminderTable {

    private final Jdbc jdbc;
    private final StoredJson json;
    private final BusinessClock clock;
    private final Clock system;

    @Inject
    ReminderTable(Jdbc jdbc, StoredJson json, BusinessClock clock, Clock system) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.system = system;
    }

    /** What was decided about one duty of an obligation in its present round. */
    record Climber(String obligation, Duty duty) {}

    /**
     * Writes decisions down, all at once; one that was taken before stays as it is. But what was withdrawn since another unit reported waits
     * again, if its recipient is to be told after all: as one of the people of that unit, or since the merger was taken back. It says what the ladder says now, and keeps its
     * number, and so the identity of its message: who was told before the withdrawal was noticed drops the second.
     */
    void add(List<Intent> intents) {
        jdbc.update(
                """
                insert into reminder (%1$s, created_at, recorded_at, attempt_at)
                select %2$s, decided_at, written_at, written_at from unnest(%3$s) as decided (%1$s),
                  (select ?::timestamptz as decided_at, ?::timestamptz as written_at) as moments
                on conflict (obligation, round, step, recipient_key, channel) do update set
                  state = excluded.state, reason = excluded.reason, unit = excluded.unit, owed_by = excluded.owed_by, division = excluded.division,
                  recipient_unit = excluded.recipient_unit, recipient = excluded.recipient, recipient_sub = excluded.recipient_sub,
                  subject = excluded.subject, text = excluded.text, then_by = excluded.then_by, kind = excluded.kind,
                  term_working_days = excluded.term_working_days, due_at = excluded.due_at, unless_acknowledged = excluded.unless_acknowledged,
                  ladder_version = excluded.ladder_version, obligation_sequence = excluded.obligation_sequence,
                  recorded_at = excluded.recorded_at, attempt_at = excluded.attempt_at, attempts = 0, put_off = 0,
                  answers = 0, waited = '0', answer = null, unconfirmed = 0, down_after = null,
                  lease_until = null, hold_until = null, hold = null, held_since = null, digest_at = null, seat_filled = false
                where reminder.reason = 'PASSED_ON'
                """.formatted(DecidedColumns.NAMES, DecidedColumns.VALUES, DecidedColumns.ARRAYS),
                Stream.concat(new DecidedColumns(intents, json).arrays(), Stream.of(clock.now(), system.instant()))
                        .toArray());
    }

    /**
     * Steps speak: what still waits of earlier steps of their rounds for the same {@link Listener} of an {@link Audience} does not go out
     * beside them, as far as they {@link StepKind#mayTakeThePlaceOf may take its place}; what tells of a return does beside everything.
     */
    void supersedeWaiting(List<Intent> speaking) {
        jdbc.update(
                """
                update reminder set state = ?, reason = ? from (
                  select earlier.id
                  from reminder earlier
                    join unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::text[])
                      as speaking (obligation, duty, round, fell_due, to_office, unit, kind, listener)
                      on earlier.obligation = speaking.obligation and earlier.duty = speaking.duty and earlier.round = speaking.round
                  where earlier.due_at < speaking.fell_due::timestamptz and earlier.state = 'PENDING'
                    and (earlier.recipient_key like 'OFFICE/%%') = speaking.to_office
                    and (earlier.recipient_unit is null or earlier.recipient_unit = speaking.unit)
                    and earlier.kind <> 'RETURNED' and %s
                    and %s = speaking.listener
                    and (earlier.lease_until is null or earlier.lease_until <= clock_timestamp())
                  order by earlier.id for update of earlier) as overtaken
                where reminder.id = overtaken.id
                """.formatted(StepKind.mayTakeThePlaceOf("speaking.kind", "earlier.kind"), Listener.ofRow("earlier")),
                Reason.LATER_STEP.state(),
                Reason.LATER_STEP,
                speaking.stream().map(intent -> intent.obligation().id()).toArray(String[]::new),
                speaking.stream().map(intent -> intent.duty().name()).toArray(String[]::new),
                speaking.stream().map(intent -> (long) intent.round()).toArray(Long[]::new),
                speaking.stream().map(intent -> intent.fellDue().toString()).toArray(String[]::new),
                speaking.stream()
                        .map(intent -> intent.recipient().key().startsWith(ContactRole.OFFICE + "/"))
                        .toArray(Boolean[]::new),
                speaking.stream().map(Intent::recipientUnit).toArray(String[]::new),
                speaking.stream().map(intent -> intent.step().kind().name()).toArray(String[]::new),
                speaking.stream()
                        .map(intent -> Listener.of(intent.recipient(), intent.channel())
                                .name())
                        .toArray(String[]::new));
    }

    /**
     * Withdraws what waits and is no longer asked for in the obligation's new state, or not of those people. What a delivery has claimed may finish.
     * A reminder that was derived from this or a later state stays: a rebuild tells old states again. The rows are locked in the order of their
     * numbers, as by everybody who waits for several of them.
     */
    void cancelWaiting(Obligation obligation) {
        List<Duty> duties = List.of(Duty.values());
        jdbc.update(
                """
                update reminder set state = 'CANCELLED', reason = withdrawn.why from (
                  select r.id, case when r.round <> present.round then present.left_behind when not present.owed then present.done else ? end as why
                  from reminder r join obligation o on o.id = r.obligation
                    join unnest(?::text[], ?::bigint[], ?::boolean[], ?::text[], ?::text[]) as present (duty, round, owed, left_behind, done)
                      on present.duty = r.duty
                  where r.obligation = ? and r.state = 'PENDING' and r.obligation_sequence < ?
                    and (r.lease_until is null or r.lease_until <= clock_timestamp())
                    and (r.round <> present.round or not present.owed or (%s))
                  order by r.id for update of r) as withdrawn
                where reminder.id = withdrawn.id
                """.formatted(Demand.PASSED_ON),
                Reason.PASSED_ON,
                duties.stream().map(Duty::name).toArray(String[]::new),
                duties.stream().map(duty -> (long) obligation.round(duty)).toArray(Long[]::new),
                duties.stream().map(obligation::isOwed).toArray(Boolean[]::new),
                duties.stream()
                        .map(duty -> Demand.over(obligation, duty, -1).name())
                        .toArray(String[]::new),
                duties.stream()
                        .map(duty -> Demand.over(obligation, duty, obligation.round(duty))
                                .name())
                        .toArray(String[]::new),
                obligation.id(),
                obligation.sequence());
    }
}
