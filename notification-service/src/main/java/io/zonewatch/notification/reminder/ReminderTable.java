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
     * again, if its recipient is to be told after all: as one of the people of that unit, or since the merger was taken back. It keeps its
     * number, and so the identity of its message: who was told before the withdrawal was noticed drops the second.
     */
    void add(List<Intent> intents) {
        jdbc.update(
                """
                insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, subject, term_working_days, state, reason, due_at, duty,
                  recipient_unit, text, recipient_sub, then_by, unless_acknowledged, owed_by, created_at, recorded_at, attempt_at)
                select decided.*, ?, ?, ? from json_to_recordset(?::json) as decided (obligation text, round int, step text,
                  "recipientKey" text, channel text, kind text, unit text, division text, form text, period text,
                  "ladderVersion" int, sequence bigint, recipient jsonb, subject text, "termWorkingDays" int, state text,
                  reason text, "dueAt" timestamptz, duty text, "recipientUnit" text, text text,
                  "recipientSub" text, "thenBy" text[], "unlessAcknowledged" boolean, "owedBy" text)
                on conflict (obligation, round, step, recipient_key, channel) do update set
                  state = excluded.state, reason = excluded.reason, unit = excluded.unit, owed_by = excluded.owed_by, division = excluded.division,
                  recipient_unit = excluded.recipient_unit, recipient = excluded.recipient, recipient_sub = excluded.recipient_sub,
                  subject = excluded.subject, text = excluded.text, then_by = excluded.then_by,
                  ladder_version = excluded.ladder_version, obligation_sequence = excluded.obligation_sequence,
                  recorded_at = excluded.recorded_at, attempt_at = excluded.attempt_at, attempts = 0, answer = null,
                  lease_until = null, hold_until = null, hold = null, held_since = null, digest_at = null, seat_filled = false
                where reminder.reason = 'PASSED_ON'
                """,
                clock.now(),
                system.instant(),
                system.instant(),
                json.write(intents.stream().map(DecidedRow::of).toList()));
    }

    /**
     * Steps speak: what still waits of earlier steps of their rounds for the same {@link Audience} does not go out beside
     * them; a formal notice does beside an escalation, and what tells of a return beside everything.
     */
    void supersedeWaiting(List<Intent> speaking) {
        jdbc.update(
                """
                update reminder set state = ?, reason = ? from (
                  select earlier.id
                  from reminder earlier
                    join unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::boolean[], ?::text[], ?::boolean[])
                      as speaking (obligation, duty, round, fell_due, to_office, unit, escalates)
                      on earlier.obligation = speaking.obligation and earlier.duty = speaking.duty and earlier.round = speaking.round
                  where earlier.due_at < speaking.fell_due::timestamptz and earlier.state = 'PENDING'
                    and (earlier.recipient_key like 'OFFICE/%') = speaking.to_office
                    and (earlier.recipient_unit is null or earlier.recipient_unit = speaking.unit)
                    and earlier.kind <> 'RETURNED' and not (earlier.kind = 'FORMAL_NOTICE' and speaking.escalates)
                    and (earlier.lease_until is null or earlier.lease_until <= ?)
                  order by earlier.id for update of earlier) as overtaken
                where reminder.id = overtaken.id
                """,
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
                speaking.stream()
                        .map(intent -> intent.step().kind() == StepKind.ESCALATION)
                        .toArray(Boolean[]::new),
                system.instant());
    }

    /**
     * Withdraws what waits and is no longer asked for in the obligation's new state, or not of those people. What a delivery has claimed may finish.
     * A reminder that was derived from this or a later state stays: a rebuild tells old states again.
     */
    void cancelWaiting(Obligation obligation) {
        for (Duty duty : Duty.values()) {
            jdbc.update(
                    """
                    update reminder r set state = 'CANCELLED',
                      reason = case when r.round <> ? then ? when not ? then ? else ? end
                    from obligation o where o.id = r.obligation
                      and r.obligation = ? and r.duty = ? and r.state = 'PENDING' and r.obligation_sequence < ?
                      and (r.lease_until is null or r.lease_until <= ?) and (r.round <> ? or not ? or (%s))
                    """.formatted(Demand.PASSED_ON),
                    obligation.round(duty),
                    Demand.over(obligation, duty, -1),
                    obligation.isOwed(duty),
                    Demand.over(obligation, duty, obligation.round(duty)),
                    Reason.PASSED_ON,
                    obligation.id(),
                    duty,
                    obligation.sequence(),
                    system.instant(),
                    obligation.round(duty),
                    obligation.isOwed(duty));
        }
    }
}
