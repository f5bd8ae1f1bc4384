package io.zonewatch.local.demo;

import static io.zonewatch.local.demo.Cells.MARK;
import static io.zonewatch.local.demo.Cells.text;
import static io.zonewatch.local.demo.Cells.textOrNull;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a supervisor wants to see, read through the public APIs. Nothing in it depends on anything but business time. */
final class Tables {

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
    String print() {
        var summary = api.get(Service.INDICATOR, "/obligations/summary", token).orTrouble();
        var obligations = new ObligationTables(
                pack, summary.body().path("items"), api.list(Service.INDICATOR, "/obligations", token));
        var reminders = new ReminderTables(pack, api.list(Service.NOTIFICATION, "/reminders", token));
        return Stream.of(obligations.all(), reminders.all(), Stream.of(progress(), targets(), warnings()))
                .flatMap(tables -> tables)
                .map(Table::toString)
                .collect(Collectors.joining("\n"));
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
}
