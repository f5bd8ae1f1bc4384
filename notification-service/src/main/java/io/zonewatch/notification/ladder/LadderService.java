package io.zonewatch.notification.ladder;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Expectation;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.notification.ladder.LadderFinding.LadderFindingCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Puts ladders in force and shows them. */
@ApplicationScoped
class LadderService {

    private final LadderStore ladders;
    private final Surroundings there;
    private final Messages messages;
    private final AuditTrail audit;
    private final Event<LadderChanged> changed;

    @Inject
    LadderService(
            LadderStore ladders,
            Surroundings there,
            Messages messages,
            AuditTrail audit,
            Event<LadderChanged> changed) {
        this.ladders = ladders;
        this.there = there;
        this.messages = messages;
        this.audit = audit;
        this.changed = changed;
    }

    /** What a put did. */
    record Put(CheckedLadder ladder, boolean created) {}

    /**
     * Puts a ladder in force for its form and duty. The same ladder again changes nothing.
     *
     * @throws Problem ladder-invalid; precondition-required or precondition-failed if something else is there than expected
     */
    @Transactional
    Put put(String name, Expectation expected, Ladder ladder) {
        ladders.lockWithTexts();
        LadderRules.check(name, ladder, there);
        Optional<Ladder> before = ladders.find(name);
        expected.judge(before.map(Ladder::version));
        if (before.isPresent()) {
            if (before.get().equals(ladder)) {
                return new Put(checked(ladder), false);
            }
            expected.toReplace(before.get().version());
            if (ladder.version() <= before.get().version()) {
                throw Problem.of(LadderFault.LADDER_INVALID)
                        .at(
                                "/version",
                                LadderFault.VERSION_NOT_RAISED,
                                before.get().version());
            }
        }
        ladders.add(ladder);
        changed.fire(new LadderChanged(ladder.form()));
        audit.record(new AuditEntry("ladder.put", "ladder", name, null, before.orElse(null), ladder, null));
        return new Put(checked(ladder), before.isEmpty());
    }

    /** It may be put before its form is published, so a form that nobody owes is no error; it may be misspelt as well. */
    private CheckedLadder checked(Ladder ladder) {
        if (ladder.isOfNews() || ladder.steps().isEmpty() || there.forms().isOwed(ladder.form())) {
            return new CheckedLadder(ladder, List.of());
        }
        String text = messages.text(
                "ladder.unknown-form",
                ladder.form(),
                String.join(", ", there.forms().owed()));
        return new CheckedLadder(ladder, List.of(new LadderFinding(LadderFindingCode.UNKNOWN_FORM, "/form", text)));
    }

    /**
     * A ladder.
     *
     * @param version null for the latest
     * @throws Problem not-found
     */
    @Transactional
    Ladder find(String name, Integer version) {
        return (version == null ? ladders.find(name) : ladders.find(name, version))
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    /**
     * The versions of a ladder, the highest first.
     *
     * @throws Problem not-found if there never was one
     */
    @Transactional
    Page<LadderVersion> versions(String name, Paging paging) {
        find(name, null);
        int below = paging.after(Integer::valueOf).orElse(Integer.MAX_VALUE);
        return Page.cut(
                ladders.versions(name, below, paging.limit() + 1),
                paging,
                version -> Integer.toString(version.version()));
    }

    @Transactional
    Page<Ladder> list(Paging paging) {
        return Page.cut(ladders.page(paging.after(), paging.limit() + 1), paging, Ladder::name);
    }
}
