package io.zonewatch.assessment.warning;

import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Shows warnings within the caller's scope, and takes what people do about them. */
@ApplicationScoped
class WarningService {

    private final WarningTable warnings;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    WarningService(WarningTable warnings, Outbox outbox, AuditTrail audit, Caller caller, BusinessClock clock) {
        this.warnings = warnings;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<Warning> list(WarningTable.Filter filter, Paging paging) {
        List<WarningTable.Kept> rows = warnings.list(caller.scope(), filter, paging.after(), paging.limit() + 1);
        Page<WarningTable.Kept> page = Page.cut(rows, paging, WarningTable.Kept::key);
        return new Page<>(page.items().stream().map(WarningTable.Kept::warning).toList(), page.next());
    }

    /** @throws Problem not-found if there is no such warning within scope */
    @Transactional
    WarningTable.Kept get(UUID id) {
        return warnings.find(caller.scope(), id).orElseThrow(WarningService::notFound);
    }

    /** @throws Problem not-found, precondition-required, precondition-failed, or warning-not-open */
    @Transactional
    WarningTable.Kept acknowledge(UUID id, String ifMatch, Note note) {
        Warning before = hold(id, ifMatch);
        if (before.state() != Warning.State.OPEN) {
            throw Problem.of(WarningProblem.WARNING_NOT_OPEN);
        }
        warnings.acknowledge(id, clock.now(), caller.sub(), note.note());
        return told(before, WarningChanged.Change.ACKNOWLEDGED, "warning.acknowledged", note);
    }

    /** @throws Problem not-found, precondition-required, precondition-failed, or warning-closed */
    @Transactional
    WarningTable.Kept close(UUID id, String ifMatch, Note note) {
        Warning before = hold(id, ifMatch);
        if (before.state() == Warning.State.CLOSED) {
            throw Problem.of(WarningProblem.WARNING_CLOSED);
        }
        warnings.close(id, clock.now(), caller.sub(), note.note());
        return told(before, WarningChanged.Change.CLOSED, "warning.closed", note);
    }

    private Warning hold(UUID id, String ifMatch) {
        WarningTable.Kept kept = warnings.hold(caller.scope(), id).orElseThrow(WarningService::notFound);
        Precondition.require(ifMatch, kept.version());
        return kept.warning();
    }

    private WarningTable.Kept told(Warning before, WarningChanged.Change change, String action, Note note) {
        WarningTable.Kept after = warnings.hold(before.id()).orElseThrow(WarningService::notFound);
        outbox.append(WarningChanged.of(after.warning(), change).toEvent());
        audit.record(WarningChanged.entry(action, before, after.warning(), note.note()));
        return after;
    }

    private static Problem notFound() {
        return Problem.of(ChassisProblem.NOT_FOUND);
    }
}
