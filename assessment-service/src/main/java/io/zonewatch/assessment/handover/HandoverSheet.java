package io.zonewatch.assessment.handover;

import io.zonewatch.assessment.handover.Handover.Row;
import io.zonewatch.assessment.report.Spoken;
import io.zonewatch.assessment.report.TargetWords;
import io.zonewatch.chassis.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The hand-over as lines of cells with headings in a language. A cell is a text or an exact number; null stands for none. */
@ApplicationScoped
class HandoverSheet {

    private static final List<String> HEADINGS = List.of(
            "plan",
            "year",
            "target",
            "name",
            "unit",
            "baseline",
            "checkpoint",
            "by",
            "period",
            "value",
            "path",
            "gap",
            "growth",
            "floor",
            "status",
            "accepted",
            "owed",
            "why",
            "sources",
            "digest",
            "version",
            "version-from",
            "document");

    private final TargetWords words;
    private final Messages messages;

    @Inject
    HandoverSheet(TargetWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
    }

    /** Headings and a line for each target. */
    List<List<Object>> of(Handover handover, Locale language) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(HEADINGS.stream()
                .map(heading -> (Object) messages.text(language, "handover." + heading))
                .toList());
        handover.rows().forEach(row -> lines.add(line(handover, row, language)));
        return lines;
    }

    private List<Object> line(Handover handover, Row row, Locale language) {
        return Arrays.asList(
                handover.plan(),
                Integer.toString(handover.year()),
                row.target(),
                Spoken.name(row.names(), language),
                row.unit(),
                row.baseline() == null ? null : row.baseline().value(),
                words.comparison(row.checkpoint(), row.unit(), language),
                row.checkpoint().date().toString(),
                row.period() == null ? null : row.period().label(language),
                row.value(),
                row.pathValue(),
                row.gap(),
                row.yearGrowth(),
                row.checkpoint().floor(),
                words.status(row.status(), language),
                row.coverage() == null ? null : Integer.toString(row.coverage().accepted()),
                row.coverage() == null ? null : Integer.toString(row.coverage().owed()),
                row.why(),
                row.sources().stream()
                        .map(source -> source.obligation() + " r" + source.revision())
                        .collect(Collectors.joining("; ")),
                handover.digest(),
                Integer.toString(handover.basis().version()),
                text(handover.basis().validFrom()),
                handover.basis().documentNumber());
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
