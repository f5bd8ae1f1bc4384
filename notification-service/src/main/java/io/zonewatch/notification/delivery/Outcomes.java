package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.notice.Notices;
import io.zonewatch.notification.reminder.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Writes down what became of a claim; a formal notice is served in the same transaction. */
@ApplicationScoped
class Outcomes {

    private static final Logger LOG = Logger.getLogger(Outcomes.class);

    private final Jdbc jdbc;
    private final Notices notices;
    private final DeliverySettings settings;
    private final BusinessClock clock;
    private final Clock system;

    @Inject
    Outcomes(Jdbc jdbc, Notices notices, DeliverySettings settings, BusinessClock clock, Clock system) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
        this.system = system;
    }

    /** What the recipient's side said. */
    @Transactional
    void record(Claim claim, Answer answer) {
        switch (answer) {
            case Answer.Accepted accepted -> sent(claim);
            case Answer.Refused refused -> failed(claim, Reason.REFUSED, refused.why());
            case Answer.NotNow notNow -> postponed(claim, notNow.why());
        }
    }

    /** What was sent was sent, even if the claim was lost meanwhile. */
    private void sent(Claim claim) {
        int rows = jdbc.update(
                "update reminder set state = 'SENT', reason = null, sent_at = ?, attempts = attempts + 1,"
                        + " lease_until = null where id = ? and state <> 'SENT'",
                clock.now(),
                claim.id());
        if (rows == 1 && claim.kind() == StepKind.FORMAL_NOTICE) {
            notices.serve(claim.obligation(), claim.round(), claim.step(), claim.termWorkingDays());
        }
    }

    private void postponed(Claim claim, String why) {
        Instant now = system.instant();
        if (claim.recordedAt().plus(settings.giveUpAfter()).isBefore(now)) {
            failed(claim, Reason.GAVE_UP, why);
            return;
        }
        LOG.warnf("reminder will be tried again id=%d attempts=%d cause=%s", claim.id(), claim.attempts() + 1, why);
        jdbc.update(
                "update reminder set attempts = attempts + 1, attempt_at = ?, lease_until = null"
                        + " where id = ? and state = 'PENDING' and lease_until = ?",
                now.plus(wait(claim.attempts())),
                claim.id(),
                claim.leaseUntil());
    }

    private void failed(Claim claim, Reason reason, String why) {
        LOG.errorf("reminder failed id=%d reason=%s cause=%s", claim.id(), reason, why);
        jdbc.update(
                "update reminder set state = ?, reason = ?, attempts = attempts + 1, lease_until = null"
                        + " where id = ? and state = 'PENDING' and lease_until = ?",
                reason.state(),
                reason,
                claim.id(),
                claim.leaseUntil());
    }

    private Duration wait(int attempts) {
        Duration doubled = settings.firstRetry().multipliedBy(1L << Math.min(attempts, 20));
        return doubled.compareTo(settings.longestRetry()) < 0 ? doubled : settings.longestRetry();
    }
}
