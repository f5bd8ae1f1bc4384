package io.zonewatch.assessment.report;

import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import io.zonewatch.assessment.chart.Chart;
import io.zonewatch.assessment.chart.Charts;
import io.zonewatch.assessment.observation.Coverage;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.progress.Status;
import io.zonewatch.assessment.progress.TargetSheet;
import io.zonewatch.assessment.progress.TargetSheet.Reading;
import io.zonewatch.chassis.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
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
            "charts",
            "notes",
            "rounding",
            "full",
            "known");

    private final Engine engine;
    private final Charts charts;
    private final Messages messages;

    @Inject
    ReportPage(Engine engine, Charts charts, Messages messages) {
        this.engine = engine;
        this.charts = charts;
        this.messages = messages;
    }

    String of(SupervisionReport report, List<String> drawn, Locale language) {
        Map<String, String> texts = new TreeMap<>();
        TEXTS.forEach(key -> texts.put(key, messages.text(language, "report." + key)));
        return engine.getTemplate("report/supervision")
                .data("language", isEnglish(language) ? "en" : "zh-CN")
                .data("style", new RawString(PaperStyle.SHEET.css()))
                .data("t", texts)
                .data("period", report.label())
                .data("plan", report.plan())
                .data("summary", summary(report, language))
                .data(
                        "rows",
                        report.targets().stream()
                                .map(sheet -> row(sheet, language))
                                .toList())
                .data("charts", drawn.stream().map(RawString::new).toList())
                .data("notes", notes(report, language))
                .render();
    }

    private String summary(SupervisionReport report, Locale language) {
        String parts = report.byStatus().entrySet().stream()
                .map(each -> messages.text(language, "report.count", status(each.getKey(), language), each.getValue()))
                .collect(Collectors.joining(messages.text(language, "report.comma")));
        return messages.text(
                language, "report.summary", report.label(), report.targets().size(), parts);
    }

    private Map<String, String> row(TargetSheet sheet, Locale language) {
        Reading counted = sheet.counted();
        Map<String, String> row = new TreeMap<>();
        row.put("name", name(sheet, language));
        row.put("unit", sheet.unit());
        row.put(
                "baseline",
                sheet.baseline() == null ? "–" : shown(sheet.baseline().value()));
        row.put("checkpoint", comparison(sheet, language));
        row.put("by", sheet.checkpoint().date().toString());
        row.put("period", counted == null ? "–" : counted.period().label(language));
        row.put("value", counted == null ? "–" : shown(counted.value()));
        row.put("path", counted == null ? "–" : shown(counted.pathValue()));
        row.put("gap", counted == null ? "–" : shown(counted.gap()));
        Status status = counted == null ? Status.CANNOT_BE_ASSESSED : counted.status();
        row.put("status", status(status, language));
        row.put("kind", status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        row.put("coverage", counted == null ? "–" : coverage(counted.coverage()));
        return row;
    }

    private List<String> notes(SupervisionReport report, Locale language) {
        List<String> notes = new ArrayList<>();
        for (TargetSheet sheet : report.targets()) {
            String name = name(sheet, language);
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
                        shown(later.value()),
                        coverage(later.coverage())));
            }
        }
        return notes;
    }

    private String comparison(TargetSheet sheet, Locale language) {
        Checkpoint checkpoint = sheet.checkpoint();
        return charts.comparison(
                new Chart.Mark(checkpoint.date(), checkpoint.operator(), checkpoint.value(), checkpoint.tolerance()),
                sheet.unit(),
                language);
    }

    private String status(Status status, Locale language) {
        return messages.text(
                language, "status." + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String name(TargetSheet sheet, Locale language) {
        return isEnglish(language) ? sheet.names().en() : sheet.names().zh();
    }

    private static String coverage(Coverage coverage) {
        return coverage.accepted() + "/" + coverage.owed();
    }

    private static String shown(BigDecimal value) {
        return value == null ? "–" : value.toPlainString();
    }

    private static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }
}
