package io.zonewatch.registry.recognition;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.event.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;

/** What is told of a recognition: each step as a fact that is kept for ever, and an entry in the audit trail. */
@ApplicationScoped
class RecognitionRecord {

    private static final String FACTS = "zonewatch.registry.facts.v1";

    private final Outbox outbox;
    private final AuditTrail audit;

    @Inject
    RecognitionRecord(Outbox outbox, AuditTrail audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * A step that was taken, or corrected.
     *
     * @param step its number in the line
     * @param withdrawn whether it turned out never to have been taken
     * @param correction whether it was recorded before, and otherwise
     */
    record Fact(
            String unit,
            UUID id,
            Enum<?> kind,
            Level level,
            int step,
            State state,
            LocalDate on,
            String documentNumber,
            String reason,
            boolean withdrawn,
            boolean correction) {}

    void begun(Subject<?> subject, Recognised<?> one) {
        fact(subject, one, false);
        write(subject, "registered", null, one);
    }

    void changed(Subject<?> subject, String action, Recognised<?> before, Recognised<?> after) {
        fact(subject, after, isRepeated(after));
        write(subject, action, before, after);
    }

    /** Whether there is an earlier row about the same step. */
    private static boolean isRepeated(Recognised<?> one) {
        int number = newest(one).number();
        return one.line().rows().stream().filter(row -> row.number() == number).count() > 1;
    }

    private void fact(Subject<?> subject, Recognised<?> one, boolean correction) {
        Step step = newest(one);
        String unit = one.unit().value();
        Fact fact = new Fact(
                unit,
                one.id(),
                one.what().kind(),
                one.what().level(),
                step.number(),
                step.state(),
                step.paper().on(),
                step.paper().documentNumber(),
                step.paper().reason(),
                step.withdrawn(),
                correction);
        String type = "io.zonewatch.registry." + subject.word() + "-changed.v1";
        outbox.append(new OutgoingEvent(FACTS, unit, unit, type, one.id().toString(), null, fact));
    }

    private void write(Subject<?> subject, String action, Recognised<?> before, Recognised<?> after) {
        audit.record(new AuditEntry(
                subject.word() + "." + action,
                subject.word(),
                after.id().toString(),
                after.unit(),
                before == null ? null : newest(before),
                before == null ? after : newest(after),
                newest(after).paper().reason()));
    }

    private static Step newest(Recognised<?> one) {
        return one.line().rows().getLast();
    }
}
