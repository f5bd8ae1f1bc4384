package io.zonewatch.local.demo;

import static io.zonewatch.local.demo.Cells.minute;
import static io.zonewatch.local.demo.Cells.text;
import static io.zonewatch.local.table.Table.Column.left;
import static io.zonewatch.local.table.Table.Column.right;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.local.table.Table;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who was reminded, and who was not and why. */
final class ReminderTables {

    private static final String SENT = "SENT";
    /** News of a task: its kind, plan, code, moment and unit. */
    private static final Pattern TASK = Pattern.compile("NEWS-TASK-[A-Z]+_[^_]+_(.+)_[^_]+Z_[^_]+");

    private static final String LATE = "sent late 补发";
    private static final Comparator<JsonNode> ORDER = Comparator.comparing((JsonNode row) -> text(row, "obligation"))
            .thenComparing(row -> text(row, "step"))
            .thenComparing(row -> text(row.path("recipient"), "role"))
            .thenComparing(row -> text(row.path("recipient"), "name"));

    private final Pack pack;
    private final MovedDueDays moved;
    private final List<JsonNode> sent;
    private final List<JsonNode> others;

    /**
     * The tables of some reminders.
     *
     * @param reminders in any order, in any state
     */
    ReminderTables(Pack pack, List<JsonNode> reminders) {
        this.pack = pack;
        this.moved = new MovedDueDays(pack);
        this.sent = reminders.stream()
                .filter(row -> text(row, "state").equals(SENT))
                .sorted(Comparator.comparing((JsonNode row) -> text(row, "sentAt"))
                        .thenComparing(ORDER))
                .toList();
        this.others = reminders.stream()
                .filter(row -> !text(row, "state").equals(SENT))
                .sorted(Comparator.comparing((JsonNode row) -> text(row, "dueAt"))
                        .thenComparing(ORDER))
                .toList();
    }

    Stream<Table> all() {
        return Stream.of(sent(), others(), steps());
    }

    private Table sent() {
        var table = new Table(
                Cells.MARK + "Reminders sent 催报记录",
                left("sent 发出"),
                left("fell due 应发"),
                left("step 级别"),
                left("unit 单位"),
                left("form 报表"),
                left("period 报告期"),
                left("to 收件人"),
                left("channel 渠道"),
                left("outcome 结果"),
                left("remark 备注"));
        sent.forEach(row -> table.row(
                minute(row, "sentAt"),
                minute(row, "dueAt"),
                text(row, "step"),
                Cells.unit(row, pack),
                text(row, "form"),
                text(row, "period"),
                text(row.path("recipient"), "name"),
                text(row, "channel"),
                text(row, "state"),
                remark(row)));
        return table;
    }

    private String remark(JsonNode row) {
        return Stream.of(isLate(row) ? LATE : "", inPlaceOf(row), moved.remark(row), task(row))
                .filter(remark -> !remark.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** Whose report it is, if that is not the unit that is pressed for it. */
    private static String inPlaceOf(JsonNode row) {
        return row.hasNonNull("owedBy") ? "owed by " + text(row, "owedBy") + ", which was merged 代报" : "";
    }

    /** Which task it is about, if it is about one: several fall due on one day. Identities that are drawn anew in each play are not shown. */
    private static String task(JsonNode row) {
        var task = TASK.matcher(text(row, "obligation"));
        return task.matches() ? "about task " + task.group(1) : "";
    }

    /** Sent, but not at the moment at which it fell due. */
    private static boolean isLate(JsonNode row) {
        return OffsetDateTime.parse(text(row, "sentAt")).isAfter(OffsetDateTime.parse(text(row, "dueAt")));
    }

    private Table others() {
        var table = new Table(
                Cells.MARK + "Reminders not sent 未发的催报",
                left("fell due 应发"),
                left("decided 处理"),
                left("step 级别"),
                left("unit 单位"),
                left("form 报表"),
                left("period 报告期"),
                left("to 收件人"),
                left("outcome 结果"),
                left("why 原因"));
        others.forEach(row -> table.row(
                minute(row, "dueAt"),
                minute(row, "createdAt"),
                text(row, "step"),
                Cells.unit(row, pack),
                text(row, "form"),
                text(row, "period"),
                Cells.textOrNull(row.path("recipient"), "name"),
                text(row, "state"),
                text(row, "reason")));
        return table;
    }

    private Table steps() {
        var counts = new TreeMap<Step, Long>();
        sent.forEach(row -> counts.merge(new Step(text(row, "form"), text(row, "step")), 1L, Long::sum));
        var table =
                new Table(Cells.MARK + "Reminders by step 各级催报数", left("form 报表"), left("step 级别"), right("sent 发出"));
        counts.forEach((step, count) -> table.row(step.form(), step.code(), count.toString()));
        return table;
    }

    /** A step of a form's ladder; steps are ordered as they are climbed: T-3, T, T+1. */
    private record Step(String form, String code) implements Comparable<Step> {

        private static final Comparator<Step> ORDER =
                Comparator.comparing(Step::form).thenComparing(Step::days).thenComparing(Step::code);

        private int days() {
            return code.matches("T[+-][0-9]{1,3}") ? Integer.parseInt(code.substring(1)) : 0;
        }

        @Override
        public int compareTo(Step other) {
            return ORDER.compare(this, other);
        }
    }
}
