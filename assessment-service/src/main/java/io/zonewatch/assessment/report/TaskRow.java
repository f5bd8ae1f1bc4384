package io.zonewatch.assessment.report;

import io.zonewatch.assessment.task.OverdueTask;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An overdue task on the report's page. */
record TaskRow(String name, String responsible, String dueOn) {

    static List<TaskRow> of(SupervisionReport report, Locale language) {
        return report.overdueTasks().stream().map(task -> of(task, language)).toList();
    }

    private static TaskRow of(OverdueTask task, Locale language) {
        return new TaskRow(
                Spoken.name(task.names(), language),
                task.responsible().stream()
                        .map(unit -> Spoken.unit(unit.unit(), unit.names(), language))
                        .collect(Collectors.joining(Spoken.isEnglish(language) ? ", " : "、")),
                task.dueAt().toLocalDate().toString());
    }
}
