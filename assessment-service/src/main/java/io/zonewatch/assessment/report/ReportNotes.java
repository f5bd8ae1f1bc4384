package io.zonewatch.assessment.report;

import io.zonewatch.assessment.plan.Assumption;
import io.zonewatch.assessment.plan.PlanBasis;
import io.zonewatch.assessment.progress.TargetSheet;
import io.zonewatch.assessment.progress.TargetSheet.Reading;
import io.zonewatch.chassis.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader of the report has to know about its values. */
@ApplicationScoped
class ReportNotes {

    private final Messages messages;

    @Inject
    ReportNotes(Messages messages) {
        this.messages = messages;
    }

    List<String> of(SupervisionReport report, Locale language) {
        return Stream.of(
                        basis(report.basis(), language),
                        report.targets().stream().flatMap(sheet -> values(sheet, language).stream()),
                        notForecast(report, language),
                        assumptions(report, language).stream())
                .flatMap(each -> each)
                .toList();
    }

    /** Why there is no forecast, each reason once. */
    private Stream<String> notForecast(SupervisionReport report, Locale language) {
        Map<String, List<String>> names = new TreeMap<>();
        report.targets().stream()
                .filter(sheet -> sheet.forecast() != null && sheet.forecast().why() != null)
                .forEach(sheet -> add(names, sheet.forecast().why(), Spoken.name(sheet.names(), language)));
        return names.entrySet().stream()
                .map(each -> messages.text(
                        language,
                        "report.not-forecast",
                        each.getKey(),
                        String.join(messages.text(language, "report.semicolon"), each.getValue())));
    }

    /** By which version of the plan targets are judged, once there is another than the first. */
    private Stream<String> basis(PlanBasis basis, Locale language) {
        return basis.isFirst()
                ? Stream.empty()
                : Stream.of(messages.text(
                        language, "report.basis", basis.version(), basis.documentNumber(), basis.validFrom()));
    }

    private List<String> values(TargetSheet sheet, Locale language) {
        List<String> notes = new ArrayList<>();
        String name = Spoken.name(sheet.names(), language);
        Reading counted = sheet.counted();
        if (counted != null && counted.why() != null) {
            notes.add(messages.text(language, "report.why", name, counted.why()));
        }
        Reading later = sheet.provisional();
        if (later != null) {
            notes.add(messages.text(
                    language,
                    "report.provisional",
                    name,
                    later.period().label(language),
                    Spoken.value(later.value()),
                    Spoken.coverage(later.coverage())));
        }
        return notes;
    }

    /** Which of the plan's assumptions the numbers shown rest on, as the plan marks and tells them. */
    private List<String> assumptions(SupervisionReport report, Locale language) {
        Map<String, Map<String, List<String>>> places = new TreeMap<>();
        for (TargetSheet sheet : report.targets()) {
            String name = Spoken.name(sheet.names(), language);
            if (sheet.baseline() != null) {
                String place = messages.text(
                        language, "report.assumed.baseline", sheet.baseline().date());
                sheet.baseline().assumptions().forEach(id -> add(places, id, place, name));
            }
            String place = messages.text(
                    language, "report.assumed.checkpoint", sheet.checkpoint().date());
            sheet.checkpoint().assumptions().forEach(id -> add(places, id, place, name));
        }
        Map<String, Assumption> told =
                report.assumptions().stream().collect(Collectors.toMap(Assumption::id, Function.identity()));
        return places.entrySet().stream()
                .map(each ->
                        assumption(each.getKey(), told.get(each.getKey()), places(each.getValue(), language), language))
                .toList();
    }

    private String places(Map<String, List<String>> names, Locale language) {
        String semicolon = messages.text(language, "report.semicolon");
        return names.entrySet().stream()
                .map(each -> messages.text(
                        language, "report.assumed.place", each.getKey(), String.join(semicolon, each.getValue())))
                .collect(Collectors.joining(semicolon));
    }

    /** What is assumed, what rests on it, and where it is written down, as far as the plan tells. */
    private String assumption(String id, Assumption told, String places, Locale language) {
        if (told == null) {
            return messages.text(language, "report.assumed.untold", id, places);
        }
        String text = told.text().in(language);
        return told.source() == null
                ? messages.text(language, "report.assumed", id, text, places)
                : messages.text(
                        language, "report.assumed.source", id, text, places, Spoken.name(told.source(), language));
    }

    private static void add(Map<String, Map<String, List<String>>> places, String id, String place, String name) {
        add(places.computeIfAbsent(id, _ -> new TreeMap<>()), place, name);
    }

    private static void add(Map<String, List<String>> names, String key, String name) {
        names.computeIfAbsent(key, _ -> new ArrayList<>()).add(name);
    }
}
