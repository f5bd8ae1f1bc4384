package io.zonewatch.notification.acknowledge;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Limits;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.notification.delivery.Ledger;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.reminder.RemindedOf;
import io.zonewatch.notification.silence.HoldSettings;
import io.zonewatch.notification.silence.HoldStore;
import io.zonewatch.notification.silence.Snooze;
import io.zonewatch.notification.silence.SnoozeStore;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Puts off what recipients do not want to hear for a while. */
@ApplicationScoped
class Snoozing {

    private final OwnReminders own;
    private final SnoozeStore snoozes;
    private final HoldStore holds;
    private final HoldSettings settings;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    Snoozing(
            OwnReminders own,
            SnoozeStore snoozes,
            HoldStore holds,
            HoldSettings settings,
            AuditTrail audit,
            BusinessClock clock) {
        this.own = own;
        this.snoozes = snoozes;
        this.holds = holds;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the audit trail keeps of a snooze; whose it is, is the entry's actor. */
    private record Noted(String obligation, int round, OffsetDateTime until) {}

    /**
     * The caller wants to hear nothing more of the reminder's obligation for a while, in its round; takes the place of an earlier one.
     *
     * @throws Problem not-found, not-the-recipient; notice-not-snoozed; round-over; invalid-body if the time is past or too far away
     */
    @Transactional
    SnoozeView snooze(long id, SnoozeForm form) {
        RemindedOf reminder = own.find(id);
        if (reminder.kind() == StepKind.FORMAL_NOTICE) {
            throw Problem.of(AnswerFault.NOTICE_NOT_SNOOZED);
        }
        if (!reminder.isPressedFor()) {
            throw Problem.of(AnswerFault.ROUND_OVER);
        }
        Instant now = clock.now();
        Instant until = form.until().toInstant();
        Instant latest = now.plus(settings.longestSnooze());
        if (!until.isAfter(now) || until.isAfter(latest)) {
            throw Problem.of(ChassisProblem.INVALID_BODY).at("/until", BodyFault.OUT_OF_RANGE, new Limits(now, latest));
        }
        Snooze snooze = new Snooze(
                reminder.obligation(), reminder.duty(), reminder.round(), address(reminder), now, until, form.reason());
        holds.put(snooze);
        note("reminder.snoozed", reminder, form.until(), form.reason());
        return SnoozeView.of(snooze);
    }

    /**
     * The caller wants to hear of it again; nothing changes where nothing was put off.
     *
     * @throws Problem not-found, not-the-recipient
     */
    @Transactional
    void end(long id) {
        RemindedOf reminder = own.find(id);
        snoozes.find(reminder.obligation(), reminder.duty(), reminder.round(), address(reminder))
                .ifPresent(snooze -> {
                    holds.end(snooze);
                    note("reminder.unsnoozed", reminder, null, null);
                });
    }

    private void note(String action, RemindedOf reminder, OffsetDateTime until, String reason) {
        audit.record(new AuditEntry(
                action,
                Ledger.SUBJECT,
                Long.toString(reminder.id()),
                new UnitCode(reminder.unit()),
                null,
                new Noted(reminder.obligation(), reminder.round(), until),
                reason));
    }

    private static String address(RemindedOf reminder) {
        return reminder.recipient().person();
    }
}
