package io.zonewatch.assessment.report;

import io.zonewatch.assessment.apportion.Behind;
import io.zonewatch.chassis.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The units on the report's page: what puts them at risk, and how punctual they were. */
@ApplicationScoped
class UnitRows {

    private final TargetWords words;
    private final Messages messages;

    @Inject
    UnitRows(TargetWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
    }

    /** A unit and why it is at risk. */
    record Risk(String unit, List<String> reasons) {}

    /** A unit and its reports. */
    record Punctual(String unit, String code, int due, int onTime, int late, int missing, int inReview) {}

    List<Risk> risks(SupervisionReport report, Locale language) {
        return report.atRisk().stream()
                .map(unit -> new Risk(
                        Spoken.unit(unit.unit(), unit.names(), language),
                        Stream.of(
                                        unit.missing() == 0
                                                ? Stream.<String>empty()
                                                : Stream.of(
                                                        messages.text(language, "report.risk.missing", unit.missing())),
                                        unit.behind().stream().map(behind -> behind(behind, language)),
                                        unit.falls().stream().map(fall -> fall(fall, language)))
                                .flatMap(reasons -> reasons)
                                .toList()))
                .toList();
    }

    private String behind(Behind behind, Locale language) {
        return messages.text(
                language,
                "report.risk.behind",
                Spoken.name(behind.names(), language),
                Spoken.value(behind.value()),
                behind.period().label(language),
                Spoken.value(behind.pathValue()),
                words.status(behind.status(), language));
    }

    private String fall(UnitAtRisk.Fall fall, Locale language) {
        return messages.text(
                language,
                "report.risk.fall",
                Spoken.name(fall.names(), language),
                Spoken.value(fall.before()),
                fall.since().label(language),
                Spoken.value(fall.after()),
                fall.until().label(language));
    }

    static List<Punctual> punctual(SupervisionReport report, Locale language) {
        return report.compliance().stream()
                .map(unit -> new Punctual(
                        Spoken.unit(unit.unit(), unit.names(), language),
                        unit.unit().value(),
                        unit.due(),
                        unit.onTime(),
                        unit.late(),
                        unit.missing(),
                        unit.inReview()))
                .toList();
    }
}
