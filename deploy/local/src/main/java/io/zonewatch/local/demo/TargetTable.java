package io.zonewatch.local.demo;

import static io.zonewatch.local.table.Table.Column.left;
import static io.zonewatch.local.table.Table.Column.right;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.zonewatch.local.table.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plan's whole table of targets in the plan's order: what is to be reached by when, where it stands, and why not. One line for each checkpoint. */
final class TargetTable {

    private final Table table;

    private TargetTable(String title) {
        this.table = new Table(
                title,
                left("target 目标"),
                left("by 节点"),
                left("to reach 目标值"),
                left("period 报告期"),
                right("value 完成值"),
                right("path 进度线"),
                left("status 状态"),
                left("since 始于"),
                right("forecast 预测"),
                right("missing 未达概率"),
                left("why 原因"));
    }

    /**
     * The table.
     *
     * @param plan the plan's body
     * @param standings where each target stands, in any order
     */
    static Table of(String title, JsonNode plan, List<JsonNode> standings) {
        var targets = new TargetTable(title);
        for (var target : plan.path("targets")) {
            targets.add(
                    target,
                    standings.stream()
                            .filter(row -> row.path("target").equals(target.path("code")))
                            .findFirst()
                            .orElse(MissingNode.getInstance()));
        }
        return targets.table;
    }

    private void add(JsonNode target, JsonNode standing) {
        var latest = standing.path("latest");
        var first = true;
        for (var checkpoint : target.path("checkpoints")) {
            table.row(
                    first ? target.path("names").path("zh").asText() : "",
                    text(checkpoint, "date"),
                    toReach(checkpoint),
                    first ? text(latest, "period") : "",
                    first ? text(latest, "value") : "",
                    first ? text(latest, "pathValue") : "",
                    first ? latest.path("status").asText("CANNOT_BE_ASSESSED") : "",
                    first ? text(standing, "since") : "",
                    forecast(standing, checkpoint),
                    text(ahead(standing, checkpoint), "missing"),
                    first ? why(target, standing) : "");
            first = false;
        }
    }

    /** The value to be expected at the checkpoint, with its interval, or why there is none. */
    private static String forecast(JsonNode standing, JsonNode checkpoint) {
        var ahead = ahead(standing, checkpoint);
        return ahead.hasNonNull("value")
                ? "%s (%s–%s)".formatted(text(ahead, "value"), text(ahead, "low"), text(ahead, "high"))
                : text(ahead.path("reason"), "code");
    }

    private static JsonNode ahead(JsonNode standing, JsonNode checkpoint) {
        for (var ahead : standing.path("forecast")) {
            if (ahead.path("date").equals(checkpoint.path("date"))) {
                return ahead;
            }
        }
        return MissingNode.getInstance();
    }

    private static String toReach(JsonNode checkpoint) {
        var value = checkpoint.path("value").asText();
        return switch (checkpoint.path("operator").asText()) {
            case "AT_LEAST", "COUNT_AT_LEAST" -> "≥ " + value;
            case "AT_MOST" -> "≤ " + value;
            case "ABOUT" -> value + " 左右 (−" + checkpoint.path("tolerance").asText() + ")";
            case "STEADY_GROWTH" -> "steady growth 平稳增长";
            case "MILESTONE" -> "milestone 里程碑";
            default -> "not set yet 未定";
        };
    }

    /** Why there is no judgement, no figure at all, or none of what is counted; a path that there cannot be is no news. */
    private static String why(JsonNode target, JsonNode standing) {
        var latest = standing.path("latest");
        var reason = standing.hasNonNull("latest") ? latest.path("reason") : standing.path("reason");
        var code = reason.hasNonNull("code") ? reason.path("code").asText() : "";
        boolean none =
                target.hasNonNull("count") && latest.path("value").asText().equals("0");
        return Stream.of(code, none ? none(target) : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** The pack registers neither platforms nor designations: nothing of that kind is invented. */
    private static String none(JsonNode target) {
        return target.path("every").asBoolean() ? "a zone has none registered 有园区未登记" : "none registered 登记簿中没有";
    }

    private static String text(JsonNode node, String member) {
        return node.hasNonNull(member) ? node.path(member).asText() : null;
    }
}
