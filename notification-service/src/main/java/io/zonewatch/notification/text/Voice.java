package io.zonewatch.notification.text;

import io.zonewatch.notification.obligation.DaysLate;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.Units;
import io.zonewatch.notification.reminder.Recipient;
import io.zonewatch.notification.text.Texts.Said;
import io.zonewatch.reporting.ReportingZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says things to people, each in the recipient's language: a pure function of the texts and names that it was given.
 *
 * @param texts by code
 * @param units what units are called; of one that is not there nobody has told the name
 * @param today the business day
 */
public record Voice(Map<String, Text> texts, Map<String, Names> units, LocalDate today) {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private static final DateTimeFormatter CHINESE =
            DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter CHINESE_DAY =
            DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** What is written to somebody. */
    public record Letter(String subject, String body) {}

    /**
     * What is written to somebody about one report. Subject and body are filled in with the same values; a subject that leaves nothing to be read is
     * what the ladder calls the step.
     *
     * @param office code of the unit that issues a formal notice; it is named if the registry has told its name
     */
    public Letter letter(Said said, String stepSubject, Obligation obligation, Recipient recipient, String office) {
        Text.Wording wording = wording(said.code(), recipient.language());
        Map<Variable, String> values = values(said, stepSubject, obligation, recipient, office);
        String subject = oneLine(filled(wording.subject(), values, recipient.language()));
        return new Letter(
                subject.isEmpty() ? stepSubject : subject, filled(wording.body(), values, recipient.language()));
    }

    private Map<Variable, String> values(
            Said said, String stepSubject, Obligation obligation, Recipient recipient, String office) {
        Locale language = recipient.language();
        Instant dueAt = obligation.dueAt(said.duty());
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        values.put(Variable.STEP, stepSubject);
        values.put(Variable.NAME, recipient.name() == null ? everybody(language) : recipient.name());
        values.put(Variable.UNIT, unit(obligation.unit(), language));
        values.put(Variable.OWED_BY, obligation.owedBy() == null ? "" : unit(obligation.owedBy(), language));
        values.put(Variable.FORM, obligation.formNames().in(language));
        values.put(Variable.PERIOD, obligation.period().label(language));
        values.put(Variable.DUE, moment(dueAt, language));
        values.put(Variable.DAYS_LATE, Long.toString(DaysLate.of(dueAt, today)));
        values.put(
                Variable.TERM,
                said.termWorkingDays() == null ? "" : said.termWorkingDays().toString());
        values.put(Variable.NUMBER, said.number());
        values.put(Variable.OFFICE, office(office, language));
        values.put(Variable.TODAY, day(language));
        return values;
    }

    /** A text that does not mention in whose place a report is owed would demand the unit's own: there it stands beside the unit. */
    private static String filled(String source, Map<Variable, String> values, Locale language) {
        String owedBy = values.get(Variable.OWED_BY);
        if (owedBy.isEmpty() || Wordings.mentions(source).anyMatch(Variable.OWED_BY.written()::equals)) {
            return Wordings.render(source, values);
        }
        Map<Variable, String> told = new EnumMap<>(values);
        told.merge(Variable.UNIT, inPlaceOf(owedBy, language), String::concat);
        return Wordings.render(source, told);
    }

    /** One message that says what several would have said, a line for each. */
    public Letter digest(Recipient recipient, List<String> lines) {
        Locale language = recipient.language();
        Text.Wording wording = wording(Texts.DIGEST, language);
        Map<Variable, String> values = Map.of(
                Variable.NAME,
                recipient.name(),
                Variable.TODAY,
                day(language),
                Variable.COUNT,
                Integer.toString(lines.size()),
                Variable.LINES,
                String.join("\n", lines));
        return new Letter(oneLine(Wordings.render(wording.subject(), values)), Wordings.render(wording.body(), values));
    }

    private Text.Wording wording(String code, Locale language) {
        return Optional.ofNullable(texts.get(code)).orElseThrow().in(language);
    }

    private String unit(String code, Locale language) {
        Names known = units.get(code);
        return (known == null ? Units.unnamed(code) : known).in(language);
    }

    private String day(Locale language) {
        return (isEnglish(language) ? ENGLISH_DAY : CHINESE_DAY).format(today);
    }

    /** Empty if unknown: a notice is not signed with a code. */
    private String office(String office, Locale language) {
        Names known = office == null ? null : units.get(office);
        return known == null ? "" : known.in(language);
    }

    private static String moment(Instant moment, Locale language) {
        return (isEnglish(language) ? ENGLISH : CHINESE).format(moment.atZone(ReportingZone.ID));
    }

    /** Who reads what a group or a system is told. */
    private static String everybody(Locale language) {
        return isEnglish(language) ? "all" : "各位";
    }

    private static String inPlaceOf(String owedBy, Locale language) {
        return isEnglish(language) ? " (in place of " + owedBy + ")" : "（代" + owedBy + "）";
    }

    /** Names are whatever others have called things. */
    private static String oneLine(String subject) {
        return BREAKS.matcher(subject).replaceAll(" ").strip();
    }

    private static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }
}
