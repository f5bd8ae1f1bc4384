package io.zonewatch.notification.text;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Gathers what is needed to say something: the texts in their latest versions, and what units are called. */
@ApplicationScoped
public class Texts {

    /** Code of the text that says what several would have said. */
    static final String DIGEST = "digest";

    private final TextStore texts;
    private final Units units;
    private final BusinessClock clock;

    @Inject
    Texts(TextStore texts, Units units, BusinessClock clock) {
        this.texts = texts;
        this.units = units;
        this.clock = clock;
    }

    /**
     * What a step of a ladder says, and about what.
     *
     * @param text code of the text it names, or null for the one of its duty and kind
     * @param duty what it presses for; its time is the one named
     * @param termWorkingDays term of a formal notice, else null
     * @param number of a formal notice, as its proof has it
     */
    public record Said(String text, Duty duty, StepKind kind, Integer termWorkingDays, String number) {

        String code() {
            return text == null ? codeOf(duty, kind) : text;
        }
    }

    /** Speaks about units, with everything as it is now: read once for all that is said together. */
    public Voice about(Collection<String> codes) {
        LocalDate today = clock.today();
        return new Voice(
                texts.latest().stream().collect(Collectors.toMap(Text::code, text -> text)),
                units.namesOn(today, codes),
                today);
    }

    private static String codeOf(Duty duty, StepKind kind) {
        String code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (duty) {
            case REPORT -> code;
            case REVIEW -> "review-" + code;
        };
    }
}
