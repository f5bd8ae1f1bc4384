package io.zonewatch.notification.text;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.Units;
import io.zonewatch.notification.reminder.Recipient;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What a reminder says, in the recipient's language, from the templates under {@code templates/reminder}. */
@ApplicationScoped
public class Texts {

    private static final DateTimeFormatter CHINESE =
            DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter CHINESE_DAY =
            DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Engine engine;
    private final Units units;
    private final BusinessClock clock;

    @Inject
    Texts(Engine engine, Units units, BusinessClock clock) {
        this.engine = engine;
        this.units = units;
        this.clock = clock;
    }

    /** The subject line: what the ladder calls the step, and which report of whom. */
    public String subject(String stepSubject, Obligation obligation, Recipient recipient) {
        Locale language = recipient.language();
        return template("subject", language)
                .data("step", stepSubject)
                .data("unit", unit(obligation, language))
                .data("form", obligation.formNames().in(language))
                .data("period", obligation.period().label(language))
                .render()
                .strip();
    }

    /**
     * The message.
     *
     * @param duty what it presses for; its time is the one named
     * @param termWorkingDays term of a formal notice, else null
     * @param office code of the unit that issues a formal notice; it is named if the registry has told its name
     */
    public String body(
            Duty duty,
            StepKind kind,
            Obligation obligation,
            Recipient recipient,
            Integer termWorkingDays,
            String office) {
        Locale language = recipient.language();
        return template(nameOf(duty, kind), language)
                .data("name", recipient.name())
                .data("unit", unit(obligation, language))
                .data("form", obligation.formNames().in(language))
                .data("period", obligation.period().label(language))
                .data("due", moment(obligation.dueAt(duty), language))
                .data("daysLate", daysLate(obligation.dueAt(duty)))
                .data("termWorkingDays", termWorkingDays)
                .data("number", obligation.id() + "-" + obligation.round())
                .data("office", office(office, language))
                .data("today", (isEnglish(language) ? ENGLISH_DAY : CHINESE_DAY).format(clock.today()))
                .render();
    }

    private Template template(String name, Locale language) {
        return engine.getTemplate("reminder/" + (isEnglish(language) ? "en/" : "zh/") + name);
    }

    private static String nameOf(Duty duty, StepKind kind) {
        String name =
                switch (kind) {
                    case COURTESY -> "courtesy";
                    case OVERDUE -> "overdue";
                    case FORMAL_NOTICE -> "formal-notice";
                    case ESCALATION -> "escalation";
                };
        return switch (duty) {
            case REPORT -> name;
            case REVIEW -> "review-" + name;
        };
    }

    private String unit(Obligation obligation, Locale language) {
        return units.nameOf(obligation.unit(), clock.today()).in(language);
    }

    /** Empty if unknown: a notice is not signed with a code. */
    private String office(String office, Locale language) {
        return office == null
                ? ""
                : units.knownNameOf(office, clock.today())
                        .map(names -> names.in(language))
                        .orElse("");
    }

    /** Calendar days since the day of the due time. */
    private long daysLate(Instant dueAt) {
        LocalDate due = ReportingZone.dateOf(dueAt);
        return Math.max(0, ChronoUnit.DAYS.between(due, clock.today()));
    }

    private static String moment(Instant moment, Locale language) {
        return (isEnglish(language) ? ENGLISH : CHINESE).format(moment.atZone(ReportingZone.ID));
    }

    private static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }
}
