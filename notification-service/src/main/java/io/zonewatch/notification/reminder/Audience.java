package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.ladder.StepKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose side a step speaks to. What one side hears is never a substitute for what the other was to hear. */
enum Audience {
    /** The people of the unit that owes the report. */
    UNIT,
    /** The supervision office. */
    OFFICE;

    /** The side of a recipient. */
    static Audience of(ContactRole role) {
        return switch (role) {
            case OFFICE -> OFFICE;
            case STATISTICIAN, ZONE_LEADER, REVIEWER, OTHER -> UNIT;
        };
    }

    /** The sides a step speaks to. */
    static Set<Audience> of(Step step) {
        return step.recipients().stream()
                .map(Audience::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Audience.class)));
    }

    /**
     * Whether later steps leave an earlier one nothing to say: each side it speaks to hears one of them. An escalation
     * serves no notice, so it never takes the place of one.
     */
    static boolean replaced(Step earlier, List<Step> later) {
        Set<Audience> hear = later.stream()
                .filter(step -> earlier.kind() != StepKind.FORMAL_NOTICE || step.kind() != StepKind.ESCALATION)
                .flatMap(step -> of(step).stream())
                .collect(Collectors.toSet());
        return hear.containsAll(of(earlier));
    }
}
