package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Ladder;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.ladder.Subject;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

/** The ladder of the plan pack, and obligations of its first zone. */
final class Samples {

    static final Ladder LADDER = new Ladder(
            "M-IND",
            1,
            new UnitCode("U0002"),
            LocalTime.of(9, 0),
            List.of(
                    step("T-3", -3, StepKind.COURTESY),
                    step("T", 0, StepKind.COURTESY),
                    step("T+1", 1, StepKind.OVERDUE),
                    step("T+3", 3, StepKind.FORMAL_NOTICE),
                    step("T+5", 5, StepKind.ESCALATION)));

    private Samples() {}

    static Step step(String code, int offset, StepKind kind) {
        return new Step(
                code,
                offset,
                kind,
                List.of(kind == StepKind.ESCALATION ? ContactRole.OFFICE : ContactRole.STATISTICIAN),
                List.of(ChannelCode.EMAIL),
                new Subject("催报", "Reminder"),
                kind == StepKind.FORMAL_NOTICE ? 5 : null);
    }

    static Obligation obligation(ObligationState state, int round, Instant dueAt) {
        return obligation(1, state, round, dueAt);
    }

    static Obligation obligation(long sequence, ObligationState state, int round, Instant dueAt) {
        return new Obligation(
                "U0011_M-IND_2016-02",
                sequence,
                "U0011",
                "341700",
                "M-IND",
                new Names("月报", "Monthly report"),
                Period.parse("2016-02"),
                state,
                round,
                dueAt);
    }

    static Instant at(String beijingTime) {
        return OffsetDateTime.parse(beijingTime + ":00+08:00").toInstant();
    }
}
