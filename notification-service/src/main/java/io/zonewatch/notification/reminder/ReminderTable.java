package io.zonewatch.notification.reminder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every reminder ever decided on, at most one for each obligation, round, step, recipient and channel. It is no read model:
 * it is never rebuilt, and what it says keeps a rebuilt read model from repeating anything.
 */
@ApplicationScoped
class ReminderTable {

    private final Jdbc jdbc;
    private final ObjectMapper mapper;
    private final BusinessClock clock;
    private final Clock system;

    @Inject
    ReminderTable(Jdbc jdbc, ObjectMapper mapper, BusinessClock clock, Clock system) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.clock = clock;
        this.system = system;
    }

    /**
     * The steps that are settled in each obligation's present round. A step that found nobody to tell is not, nor one whose
     * recipients were all erased before they were told.
     */
    Map<String, Set<String>> settled(Collection<Obligation> obligations) {
        Map<String, Integer> rounds = new HashMap<>();
        obligations.forEach(obligation -> rounds.put(obligation.id(), obligation.round()));
        Map<String, Set<String>> settled = new HashMap<>();
        jdbc.query(
                "select obligation, round, step from reminder where obligation = any(?) and "
                        + "(reason is null or reason not in ('NO_RECIPIENT', 'RECIPIENT_ERASED'))",
                row -> {
                    if (rounds.get(row.getString(1)) == row.getInt(2)) {
                        settled.computeIfAbsent(row.getString(1), id -> new HashSet<>())
                                .add(row.getString(3));
                    }
                    return true;
                },
                (Object) rounds.keySet().toArray(String[]::new));
        return settled;
    }

    /** Writes decisions down; one that was taken before stays as it is. */
    void add(List<Intent> intents) {
        jdbc.batch("""
                insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, subject, term_working_days, state, reason, due_at,
                  created_at, recorded_at, attempt_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (obligation, round, step, recipient_key, channel) do nothing
                """, intents.stream().map(this::row).toList());
    }

    private Object[] row(Intent intent) {
        Obligation obligation = intent.obligation();
        Recipient recipient = intent.recipient();
        return new Object[] {
            obligation.id(),
            obligation.round(),
            intent.step().code(),
            recipient == null ? "" : recipient.key(),
            intent.channel() == null ? "" : intent.channel().name(),
            intent.step().kind(),
            obligation.unit(),
            obligation.division(),
            obligation.form(),
            obligation.period(),
            intent.ladder().version(),
            obligation.sequence(),
            recipient == null ? null : write(recipient),
            recipient == null ? null : intent.step().subject().in(recipient.language()),
            intent.step().termWorkingDays(),
            intent.state(),
            intent.reason(),
            intent.fellDue(),
            clock.now(),
            system.instant(),
            system.instant()
        };
    }

    /**
     * Steps speak: what still waits of earlier steps of their rounds for the same {@link Audience} does not go out beside
     * them; a formal notice does beside an escalation.
     */
    void supersedeWaiting(List<Intent> speaking) {
        jdbc.update(
                """
                update reminder set state = ?, reason = ?
                from unnest(?::text[], ?::bigint[], ?::text[], ?::boolean[], ?::boolean[])
                  as speaking (obligation, round, fell_due, to_office, escalates)
                where reminder.obligation = speaking.obligation and reminder.round = speaking.round
                  and due_at < speaking.fell_due::timestamptz and state = 'PENDING'
                  and (recipient_key like 'OFFICE/%') = speaking.to_office
                  and not (kind = 'FORMAL_NOTICE' and speaking.escalates)
                  and (lease_until is null or lease_until <= ?)
                """,
                Reason.LATER_STEP.state(),
                Reason.LATER_STEP,
                speaking.stream().map(intent -> intent.obligation().id()).toArray(String[]::new),
                speaking.stream()
                        .map(intent -> (long) intent.obligation().round())
                        .toArray(Long[]::new),
                speaking.stream().map(intent -> intent.fellDue().toString()).toArray(String[]::new),
                speaking.stream()
                        .map(intent -> Audience.of(intent.recipient().role()) == Audience.OFFICE)
                        .toArray(Boolean[]::new),
                speaking.stream()
                        .map(intent -> intent.step().kind() == StepKind.ESCALATION)
                        .toArray(Boolean[]::new),
                system.instant());
    }

    /**
     * Withdraws what waits and is no longer asked for in the obligation's new state. What a delivery has claimed may finish.
     * A reminder that was derived from this or a later state stays: a rebuild tells old states again.
     */
    void cancelWaiting(Obligation obligation) {
        Reason reason = obligation.state().isOwed() ? Reason.NEW_ROUND : Reason.of(obligation.state());
        jdbc.update(
                """
                update reminder set state = 'CANCELLED', reason = case when round = ? then ? else 'NEW_ROUND' end
                where obligation = ? and state = 'PENDING' and obligation_sequence < ?
                  and (lease_until is null or lease_until <= ?) and (round <> ? or not ?)
                """,
                obligation.round(),
                reason,
                obligation.id(),
                obligation.sequence(),
                system.instant(),
                obligation.round(),
                obligation.state().isOwed());
    }

    private String write(Recipient recipient) {
        try {
            return mapper.writeValueAsString(recipient);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recipient cannot be written", e);
        }
    }
}
