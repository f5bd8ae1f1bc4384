package io.zonewatch.assessment.report;

import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import io.zonewatch.assessment.progress.Status;
import io.zonewatch.assessment.progress.TargetSheet;
import io.zonewatch.assessment.progress.TargetSheet.Reading;
import io.zonewatch.chassis.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A report as an HTML page for paper, from the template {@code report/supervision}. */
@ApplicationScoped
class ReportPage {

    private static final List<String> TEXTS = List.of(
            "title",
            "target",
            "baseline",
            "checkpoint",
            "period",
            "value",
            "path",
            "gap",
            "status",
            "coverage",
            "forecast",
            "risks",
            "risks.none",
            "tasks",
            "tasks.none",
            "task",
            "responsible",
            "due-at",
            "compliance",
            "compliance.none",
            "compliance.rounds",
            "unit",
            "due",
            "on-time",
            "late",
            "missing",
            "in-review",
            "charts",
            "notes",
            "rounding",
            "forecast.note",
            "full",
            "known");

    private final Engine engine;
    private final TargetWords words;
    private final UnitRows units;
    private final ReportNotes notes;
    private final Messages messages;

    @Inject
    ReportPage(Engine engine, TargetWords words, UnitRows units, ReportNotes notes, Messages messages) {
        this.engine = engine;
        this.words = words;
        this.units = units;
        this.notes = notes;
        this.messages = messages;
    }

    String of(SupervisionReport report, List<String> drawn, Locale language) {
        Map<String, String> texts = new TreeMap<>();
        TEXTS.forEach(key -> texts.put(key, messages.text(language, "report." + key)));
        return engine.getTemplate("report/supervision")
                .data("language", Spoken.isEnglish(language) ? "en" : "zh-CN")
                .data("style", new RawString(PaperStyle.SHEET.css()))
                .data("t", texts)
                .data("period", report.label())
                .data("plan", Spoken.name(report.names(), language))
                .data("summary", summary(report, language))
                .data(
                        "rows",
                        report.targets().stream()
                                .map(sheet -> row(sheet, language))
                                .toList())
                .data("charts", drawn.stream().map(RawString::new).toList())
                .data("risks", units.risks(report, language))
                .data("tasks", TaskRow.of(report, language))
                .data("units", UnitRows.punctual(report, language))
                .data("notes", notes.of(report, language))
                .render();
    }

    private String summary(SupervisionReport report, Locale language) {
        String parts = report.byStatus().entrySet().stream()
                .map(each ->
                        messages.text(language, "report.count", words.status(each.getKey(), language), each.getValue()))
                .collect(Collectors.joining(messages.text(language, "report.comma")));
        return messages.text(
                language, "report.summary", report.label(), report.targets().size(), parts);
    }

    private Map<String, String> expected(TargetSheet.Expected expected, Locale language) {
        if (expected == null || expected.value() == null) {
            return Map.of("expected", "–", "interval", "", "missed", "");
        }
        return Map.of(
                "expected",
                Spoken.value(expected.value()),
                "interval",
                Spoken.value(expected.low()) + "–" + Spoken.value(expected.high()),
                "missed",
                words.missed(expected.missing(), language));
    }

    /** Why nothing counts; what is to be said of a value that counts stands in the notes. */
    private static String why(TargetSheet sheet) {
        if (sheet.counted() != null) {
            return "";
        }
        String why =
                sheet.provisional() == null ? sheet.why() : sheet.provisional().why();
        return why == null ? "" : why;
    }

    private Map<String, String> row(TargetSheet sheet, Locale language) {
        Reading counted = sheet.counted();
        Map<String, String> row = new TreeMap<>();
        row.put("name", Spoken.name(sheet.names(), language));
        row.put("unit", words.measure(sheet.unit(), language));
        row.put(
                "baseline",
                sheet.baseline() == null ? "–" : Spoken.value(sheet.baseline().value()));
        row.put("checkpoint", words.comparison(sheet.checkpoint(), sheet.unit(), language));
        row.put("by", sheet.checkpoint().date().toString());
        row.put("period", counted == null ? "–" : counted.period().label(language));
        row.put("value", counted == null ? "–" : Spoken.value(counted.value()));
        row.put("path", counted == null ? "–" : Spoken.value(counted.pathValue()));
        row.put("gap", counted == null ? "–" : Spoken.value(counted.gap()));
        Status status = counted == null ? Status.CANNOT_BE_ASSESSED : counted.status();
        row.put("status", words.status(status, language));
        row.put("kind", TargetWords.key(status));
        row.put("why", why(sheet));
        row.put("growth", counted == null ? "" : words.growth(counted, sheet.checkpoint(), language));
        row.put("coverage", counted == null ? "–" : Spoken.coverage(counted.coverage()));
        row.putAll(expected(sheet.forecast(), language));
        return row;
    }
}
