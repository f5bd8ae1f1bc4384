package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.CatchUp;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.Ladder;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.ladder.Subject;
import io.zonewatch.notification.obligation.Contacts.Contact;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ladder of the plan pack, and obligations of its first zone. */
final class Samples {

    static final Ladder LADDER = new Ladder(
            "M-IND",
            Duty.REPORT,
            1,
            null,
            CatchUp.LAST_STEP,
            new UnitCode("U0002"),
            LocalTime.of(9, 0),
            List.of(
                    step("T-3", -3, StepKind.COURTESY),
                    step("T", 0, StepKind.COURTESY),
                    step("T+1", 1, StepKind.OVERDUE),
                    step("T+3", 3, StepKind.FORMAL_NOTICE),
                    unlessAcknowledged(step("T+5", 5, StepKind.ESCALATION))));

    /** The same, which tells of returns too. */
    static final Ladder TELLS_RETURNS =
            ladder(Stream.concat(LADDER.steps().stream(), Stream.of(step("BACK", 0, StepKind.RETURNED)))
                    .toArray(Step[]::new));

    private Samples() {}

    static Step step(String code, int offset, StepKind kind) {
        return new Step(
                code,
                offset,
                null,
                kind,
                List.of(kind == StepKind.ESCALATION ? ContactRole.OFFICE : ContactRole.STATISTICIAN),
                null,
                null,
                List.of(ChannelCode.EMAIL),
                new Subject("催报", "Reminder"),
                null,
                kind == StepKind.FORMAL_NOTICE ? 5 : null,
                null);
    }

    /** The sample ladder with other steps. */
    static Ladder ladder(Step... steps) {
        return with(LADDER, CatchUp.LAST_STEP, steps);
    }

    /** A ladder with another policy and other steps. */
    static Ladder with(Ladder like, CatchUp catchUp, Step... steps) {
        return new Ladder(
                like.form(),
                like.duty(),
                like.version(),
                like.validFrom(),
                catchUp,
                like.officeUnit(),
                like.time(),
                List.of(steps));
    }

    /** A step with other recipients. */
    static Step to(Step like, UnitCode at, ContactRole... roles) {
        return new Step(
                like.code(),
                like.offsetWorkingDays(),
                like.offsetHours(),
                like.kind(),
                List.of(roles),
                at,
                null,
                like.channels(),
                like.subject(),
                null,
                like.termWorkingDays(),
                like.unlessAcknowledged());
    }

    /** A step that an acknowledgement leaves nothing to say. */
    static Step unlessAcknowledged(Step like) {
        return new Step(
                like.code(),
                like.offsetWorkingDays(),
                like.offsetHours(),
                like.kind(),
                like.recipients(),
                like.at(),
                like.addresses(),
                like.channels(),
                like.subject(),
                like.text(),
                like.termWorkingDays(),
                true);
    }

    /** A step some hours from the due time. */
    static Step hours(String code, int offsetHours, StepKind kind) {
        Step like = step(code, 0, kind);
        return new Step(
                code,
                0,
                offsetHours,
                kind,
                like.recipients(),
                null,
                null,
                like.channels(),
                like.subject(),
                null,
                like.termWorkingDays(),
                like.unlessAcknowledged());
    }

    /** The people of the zone and the office, each of whom has asked for nothing. */
    static final People PEOPLE = people(Preferences.NONE);

    /** The same people, who all ask for the same. */
    static People people(Preferences wishes) {
        return new People(
                Map.of(
                        "U0011",
                        List.of(
                                contact(ContactRole.STATISTICIAN, "stat@example.invalid"),
                                contact(ContactRole.ZONE_LEADER, "leader@example.invalid")),
                        "U0002",
                        List.of(contact(ContactRole.OFFICE, "office@example.invalid"))),
                Map.of(
                        "stat@example.invalid",
                        wishes,
                        "leader@example.invalid",
                        wishes,
                        "office@example.invalid",
                        wishes));
    }

    private static Contact contact(ContactRole role, String email) {
        return new Contact(role, role.name(), email, "zh-CN", null, email, null, null);
    }

    /** A climb of which nothing was acknowledged, with the sample people. */
    static Climb climb(Obligation obligation, Ladder ladder, WorkingCalendar calendar) {
        return climb(obligation, ladder, calendar, false);
    }

    /** A climb with the sample people, for which a day is worked until midnight. */
    static Climb climb(Obligation obligation, Ladder ladder, WorkingCalendar calendar, boolean acknowledged) {
        return climb(obligation, ladder, calendar, acknowledged, PEOPLE);
    }

    /** A climb with other people. */
    static Climb climb(
            Obligation obligation, Ladder ladder, WorkingCalendar calendar, boolean acknowledged, People people) {
        return new Climb(obligation, ladder, calendar, acknowledged, LocalTime.MAX, people);
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
                dueAt,
                null);
    }

    /** An obligation that the clock opens and locks. */
    static Obligation scheduled(Instant dueAt, Instant openAt, Instant lockAt) {
        Obligation like = obligation(ObligationState.SCHEDULED, 1, dueAt);
        return new Obligation(
                like.id(),
                like.sequence(),
                like.unit(),
                like.division(),
                like.form(),
                like.formNames(),
                like.period(),
                like.state(),
                like.round(),
                like.dueAt(),
                null,
                null,
                null,
                new Obligation.Window(openAt, lockAt));
    }

    /** An obligation whose report was returned then. */
    static Obligation returned(long sequence, int round, Instant dueAt, Instant returnedAt) {
        Obligation like = obligation(sequence, ObligationState.RETURNED, round, dueAt);
        return new Obligation(
                like.id(),
                like.sequence(),
                like.unit(),
                like.division(),
                like.form(),
                like.formNames(),
                like.period(),
                like.state(),
                like.round(),
                like.dueAt(),
                null,
                returnedAt,
                null,
                Obligation.Window.UNTOLD);
    }

    /** A revision of the obligation's report that waits for the reviewer. */
    static Obligation inReview(ObligationState state, int revision, Instant reviewDueAt) {
        Obligation like = obligation(state, 1, at("2016-03-10T12:00"));
        return new Obligation(
                like.id(),
                like.sequence(),
                like.unit(),
                like.division(),
                like.form(),
                like.formNames(),
                like.period(),
                state,
                like.round(),
                like.dueAt(),
                new Obligation.Review(revision, reviewDueAt));
    }

    static Instant at(String beijingTime) {
        return OffsetDateTime.parse(beijingTime + ":00+08:00").toInstant();
    }
}
