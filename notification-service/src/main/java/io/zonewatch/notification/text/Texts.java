package io.zonewatch.notification.text;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.DaysLate;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.Units;
import io.zonewatch.notification.reminder.Recipient;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a reminder says, in the recipient's language, from the latest version of the step's text. */
@ApplicationScoped
public class Texts {

    private static final DateTimeFormatter CHINESE =
            DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter CHINESE_DAY =
            DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

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
     */
    public record Said(String text, Duty duty, StepKind kind, Integer termWorkingDays) {

        String code() {
            return text == null ? codeOf(duty, kind) : text;
        }
    }

    /** The subject line: what the ladder calls the step, and which report of whom. */
    public String subject(Said said, String stepSubject, Obligation obligation, Recipient recipient) {
        Locale language = recipient.language();
        return Wordings.render(
                        wording(said, language).subject(),
                        Map.of(
                                Variable.STEP,
                                stepSubject,
                                Variable.UNIT,
                                unit(obligation, language),
                                Variable.FORM,
                                obligation.formNames().in(language),
                                Variable.PERIOD,
                                obligation.period().label(language)))
                .strip();
    }

    /**
     * The message.
     *
     * @param office code of the unit that issues a formal notice; it is named if the registry has told its name
     */
    public String body(Said said, String stepSubject, Obligation obligation, Recipient recipient, String office) {
        Locale language = recipient.language();
        Instant dueAt = obligation.dueAt(said.duty());
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        values.put(Variable.STEP, stepSubject);
        values.put(Variable.NAME, recipient.name());
        values.put(Variable.UNIT, unit(obligation, language));
        values.put(Variable.FORM, obligation.formNames().in(language));
        values.put(Variable.PERIOD, obligation.period().label(language));
        values.put(Variable.DUE, moment(dueAt, language));
        values.put(Variable.DAYS_LATE, Long.toString(DaysLate.of(dueAt, clock.today())));
        values.put(
                Variable.TERM,
                said.termWorkingDays() == null ? "" : said.termWorkingDays().toString());
        values.put(Variable.NUMBER, obligation.id() + "-" + obligation.round());
        values.put(Variable.OFFICE, office(office, language));
        values.put(Variable.TODAY, today(language));
        return Wordings.render(wording(said, language).body(), values);
    }

    /** What is written to somebody. */
    public record Letter(String subject, String body) {}

    /** One message that says what several would have said, a line for each. */
    public Letter digest(Recipient recipient, List<String> lines) {
        Locale language = recipient.language();
        Text.Wording wording = texts.find(DIGEST).orElseThrow().in(language);
        Map<Variable, String> values = Map.of(
                Variable.NAME,
                recipient.name(),
                Variable.TODAY,
                today(language),
                Variable.COUNT,
                Integer.toString(lines.size()),
                Variable.LINES,
                String.join("\n", lines));
        return new Letter(Wordings.render(wording.subject(), values).strip(), Wordings.render(wording.body(), values));
    }

    private Text.Wording wording(Said said, Locale language) {
        return texts.find(said.code()).orElseThrow().in(language);
    }

    private static String codeOf(Duty duty, StepKind kind) {
        String code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (duty) {
            case REPORT -> code;
            case REVIEW -> "review-" + code;
        };
    }

    private String unit(Obligation obligation, Locale language) {
        return units.nameOf(obligation.unit(), clock.today()).in(language);
    }

    private String today(Locale language) {
        return (isEnglish(language) ? ENGLISH_DAY : CHINESE_DAY).format(clock.today());
    }

    /** Empty if unknown: a notice is not signed with a code. */
    private String office(String office, Locale language) {
        return office == null
                ? ""
                : units.knownNameOf(office, clock.today())
                        .map(names -> names.in(language))
                        .orElse("");
    }

    private static String moment(Instant moment, Locale language) {
        return (isEnglish(language) ? ENGLISH : CHINESE).format(moment.atZone(ReportingZone.ID));
    }

    private static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }
}
