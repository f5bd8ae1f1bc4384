package io.zonewatch.assessment.handover;

import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import io.zonewatch.assessment.handover.Handover.Row;
import io.zonewatch.assessment.plan.PlanBasis;
import io.zonewatch.assessment.report.PaperStyle;
import io.zonewatch.assessment.report.Spoken;
import io.zonewatch.assessment.report.TargetWords;
import io.zonewatch.chassis.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An annual summary as an HTML page for paper, from the template {@code handover/summary}. */
@ApplicationScoped
class SummaryPage {

    private static final List<String> TEXTS = List.of("title", "results", "summary", "problems", "points", "digest");
    private static final List<String> HEADINGS =
            List.of("name", "checkpoint", "by", "period", "value", "path", "gap", "status");

    private final Engine engine;
    private final TargetWords words;
    private final Messages messages;

    @Inject
    SummaryPage(Engine engine, TargetWords words, Messages messages) {
        this.engine = engine;
        this.words = words;
        this.messages = messages;
    }

    /** A target's result. */
    record Result(
            String name,
            String checkpoint,
            String by,
            String period,
            String value,
            String path,
            String gap,
            String status) {}

    String of(Handover handover, AnnualSummary content, Locale language) {
        Map<String, String> texts = new TreeMap<>();
        TEXTS.forEach(
                key -> texts.put(key, messages.text(language, "summary." + key, handover.year(), handover.year() + 1)));
        HEADINGS.forEach(key -> texts.put("h-" + key, messages.text(language, "handover." + key)));
        return engine.getTemplate("handover/summary")
                .data("language", Spoken.isEnglish(language) ? "en" : "zh-CN")
                .data("style", new RawString(PaperStyle.SHEET.css()))
                .data("t", texts)
                .data("plan", Spoken.name(handover.names(), language))
                .data(
                        "results",
                        handover.rows().stream()
                                .map(row -> result(row, language))
                                .toList())
                .data("summary", paragraphs(content.summary()))
                .data("problems", paragraphs(content.problems()))
                .data("points", content.keyPoints())
                .data("basis", basis(handover, language))
                .data("digest", handover.digest())
                .render();
    }

    /** By which version of the plan the results are judged. */
    private String basis(Handover handover, Locale language) {
        PlanBasis basis = handover.basis();
        return basis.isFirst()
                ? messages.text(language, "summary.first-version")
                : messages.text(language, "report.basis", basis.version(), basis.documentNumber(), basis.validFrom());
    }

    private Result result(Row row, Locale language) {
        return new Result(
                Spoken.name(row.names(), language),
                words.comparison(row.checkpoint(), row.unit(), language),
                row.checkpoint().date().toString(),
                row.period() == null ? Spoken.value(null) : row.period().label(language),
                Spoken.value(row.value()),
                Spoken.value(row.pathValue()),
                Spoken.value(row.gap()),
                words.status(row.status(), language));
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\R+", -1))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
