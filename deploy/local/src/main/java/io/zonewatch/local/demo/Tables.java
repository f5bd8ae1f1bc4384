package io.zonewatch.local.demo;

import static io.zonewatch.local.table.Table.Column.left;
import static io.zonewatch.local.table.Table.Column.right;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.local.api.Api;
import io.zonewatch.local.installation.Service;
import io.zonewatch.local.table.Table;
import io.zonewatch.reporting.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a supervisor wants to see, read through the public APIs. Nothing in it depends on anything but business time. */
final class Tables {

    private static final String MARK = "SYNTHETIC 合成数据 · ";

    private static final String PROVISIONAL = " (provisional 暂定)";

    private final Pack pack;
    private final Api api;
    private final String token;

    Tables(Pack pack, Api api, String administrator) {
        this.pack = pack;
        this.api = api;
        this.token = administrator;
    }

    /** All of them, one after the other. */
    String text() {
        var reminders = sent();
        return Stream.of(counts(), late(), reminders(reminders), steps(reminders), progress(), targets(), warnings())
                .map(Table::toString)
                .collect(Collectors.joining("\n"));
    }

    private Table counts() {
        var counts = new TreeMap<List<String>, Long>(Comparator.comparing(List::toString));
        for (var row : api.get(Service.INDICATOR, "/obligations/summary", token)
                .orTrouble()
                .body()
                .path("items")) {
            var key = List.of(text(row, "form"), text(row, "state"), text(row, "lateness"));
            counts.merge(key, row.path("count").asLong(), Long::sum);
        }
        var table = new Table(
                MARK + "Obligations by state and lateness 应报情况",
                left("form 报表"),
                left("state 状态"),
                left("lateness 时限"),
                right("count 份数"));
        counts.forEach((key, count) -> table.row(key.get(0), key.get(1), key.get(2), count.toString()));
        return table;
    }

    private Table late() {
        var table = new Table(
                MARK + "Late or never submitted 迟报与未报",
                left("unit 单位"),
                left("form 报表"),
                left("period 报告期"),
                left("due 到期"),
                left("submitted 报送"),
                left("state 状态"),
                left("lateness 时限"));
        api.list(Service.INDICATOR, "/obligations", token).stream()
                .filter(row -> !text(row, "lateness").equals("ON_TIME")
                        || text(row, "state").equals("CLOSED"))
                .sorted(Comparator.comparing((JsonNode row) -> text(row, "dueAt"))
                        .thenComparing(row -> text(row, "id")))
                .forEach(row -> table.row(
                        unit(row),
                        text(row, "form"),
                        text(row, "period"),
                        minute(row, "dueAt"),
                        minute(row, "submittedAt"),
                        text(row, "state"),
                        text(row, "lateness")));
        return table;
    }

    private List<JsonNode> sent() {
        return api.list(Service.NOTIFICATION, "/reminders?state=SENT", token).stream()
                .sorted(Comparator.comparing((JsonNode row) -> text(row, "sentAt"))
                        .thenComparing(row -> text(row, "obligation"))
                        .thenComparing(row -> text(row, "step"))
                        .thenComparing(row -> text(row.path("recipient"), "role"))
                        .thenComparing(row -> text(row.path("recipient"), "name")))
                .toList();
    }

    private Table reminders(List<JsonNode> sent) {
        var table = new Table(
                MARK + "Reminders sent 催报记录",
                left("sent 发出"),
                left("step 级别"),
                left("unit 单位"),
                left("form 报表"),
                left("period 报告期"),
                left("to 收件人"),
                left("channel 渠道"),
                left("outcome 结果"));
        sent.forEach(row -> table.row(
                minute(row, "sentAt"),
                text(row, "step"),
                unit(row),
                text(row, "form"),
                text(row, "period"),
                text(row.path("recipient"), "name"),
                text(row, "channel"),
                text(row, "state")));
        return table;
    }

    private Table steps(List<JsonNode> sent) {
        var counts = new TreeMap<Step, Long>();
        sent.forEach(row -> counts.merge(new Step(text(row, "form"), text(row, "step")), 1L, Long::sum));
        var table = new Table(MARK + "Reminders by step 各级催报数", left("form 报表"), left("step 级别"), right("sent 发出"));
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

    private Table progress() {
        var table = new Table(
                MARK + "Progress of the targets 目标进度",
                left("target 目标"),
                left("period 报告期"),
                right("value 完成值"),
                right("path 进度线"),
                right("gap 差距"),
                left("status 状态"),
                right("coverage 覆盖"));
        var plan = text(pack.plan(), "code");
        for (var target : pack.plan().path("targets")) {
            series("/plans/" + plan + "/targets/" + text(target, "code") + "/progress").stream()
                    .sorted(Comparator.comparing(point -> text(point, "period")))
                    .filter(Tables::isQuarterEndOrIncomplete)
                    .forEach(point -> table.row(
                            target.path("names").path("zh").asText(),
                            text(point, "period"),
                            textOrNull(point, "value"),
                            textOrNull(point, "pathValue"),
                            textOrNull(point, "gap"),
                            text(point, "status") + (point.path("provisional").asBoolean() ? PROVISIONAL : ""),
                            coverage(point.path("coverage"))));
        }
        return table;
    }

    private Table targets() {
        return TargetTable.of(
                MARK + "Targets of the plan at the end of 2016 目标总表（2016 年末）",
                pack.plan(),
                api.list(Service.ASSESSMENT, "/progress?plan=" + text(pack.plan(), "code"), token));
    }

    private Table warnings() {
        var table = new Table(
                MARK + "Early warnings 预警",
                left("target 目标"),
                left("checkpoint 节点"),
                left("since 始于"),
                left("state 状态"));
        api.list(Service.ASSESSMENT, "/warnings?plan=" + text(pack.plan(), "code"), token).stream()
                .sorted(Comparator.comparing((JsonNode row) -> text(row, "target"))
                        .thenComparing(row -> text(row, "checkpoint"))
                        .thenComparing(row -> text(row, "since")))
                .forEach(row -> table.row(
                        text(row, "target"), text(row, "checkpoint"), text(row, "since"), text(row, "state")));
        return table;
    }

    private List<JsonNode> series(String path) {
        var points = new ArrayList<JsonNode>();
        api.get(Service.ASSESSMENT, path, token)
                .orTrouble()
                .body()
                .path("items")
                .forEach(points::add);
        return points;
    }

    /** Quarters, the months that end one, and every month in which a report is missing. */
    private static boolean isQuarterEndOrIncomplete(JsonNode point) {
        var period = Period.parse(text(point, "period"));
        var coverage = point.path("coverage");
        return period.endMonth().getMonthValue() % 3 == 0
                || coverage.path("owed").asInt() != coverage.path("accepted").asInt();
    }

    private static String coverage(JsonNode coverage) {
        return coverage.path("accepted").asText() + "/" + coverage.path("owed").asText();
    }

    private String unit(JsonNode row) {
        return text(row, "unit") + " " + pack.nameOf(text(row, "unit"));
    }

    /** Local date and time to the minute: everything in the demonstration happens on the minute. */
    private static String minute(JsonNode row, String member) {
        var text = textOrNull(row, member);
        return text == null
                ? null
                : text.substring(0, "2016-01-01T00:00".length()).replace('T', ' ');
    }

    private static String textOrNull(JsonNode row, String member) {
        return row.hasNonNull(member) ? row.path(member).asText() : null;
    }

    private static String text(JsonNode row, String member) {
        return row.path(member).asText("");
    }
}
