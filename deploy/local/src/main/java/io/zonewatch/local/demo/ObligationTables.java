package io.zonewatch.local.demo;

import static io.zonewatch.local.demo.Cells.MARK;
import static io.zonewatch.local.demo.Cells.minute;
import static io.zonewatch.local.demo.Cells.text;
import static io.zonewatch.local.demo.Cells.textOrNull;
import static io.zonewatch.local.table.Table.Column.left;
import static io.zonewatch.local.table.Table.Column.right;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.local.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was owed, and what became of it. */
final class ObligationTables {

    private final Pack pack;
    private final JsonNode summary;
    private final List<JsonNode> obligations;

    /**
     * The tables of some obligations.
     *
     * @param summary their counts by form, state and lateness
     * @param obligations in any order
     */
    ObligationTables(Pack pack, JsonNode summary, List<JsonNode> obligations) {
        this.pack = pack;
        this.summary = summary;
        this.obligations = List.copyOf(obligations);
    }

    Stream<Table> all() {
        return Stream.of(counts(), late(), mergers());
    }

    private Table counts() {
        var counts = new TreeMap<List<String>, Long>(Comparator.comparing(List::toString));
        for (var row : summary) {
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
        var moved = new MovedDueDays(pack);
        var table = new Table(
                MARK + "Late or never submitted 迟报与未报",
                left("unit 单位"),
                left("form 报表"),
                left("period 报告期"),
                left("due 到期"),
                left("submitted 报送"),
                left("state 状态"),
                left("lateness 时限"),
                left("remark 备注"));
        obligations.stream()
                .filter(row -> !text(row, "lateness").equals("ON_TIME")
                        || text(row, "state").equals("CLOSED"))
                .sorted(Comparator.comparing((JsonNode row) -> text(row, "dueAt"))
                        .thenComparing(row -> text(row, "id")))
                .forEach(row -> table.row(
                        Cells.unit(row, pack),
                        text(row, "form"),
                        text(row, "period"),
                        minute(row, "dueAt"),
                        minute(row, "submittedAt"),
                        text(row, "state"),
                        text(row, "lateness"),
                        moved.remark(row)));
        return table;
    }

    /** What the mergers did to what was owed. */
    private Table mergers() {
        var table = new Table(
                MARK + "Merged zones: what became of what they owed 整合园区的填报义务",
                left("unit 单位"),
                left("into 并入"),
                left("form 报表"),
                left("period 报告期"),
                left("state 状态"),
                left("exempt 免报"),
                left("reported by 由谁报送"),
                left("submitted 报送"),
                left("lateness 时限"));
        obligations.stream()
                .filter(row -> pack.mergers().containsKey(text(row, "unit")))
                .sorted(Comparator.comparing((JsonNode row) -> text(row, "openAt"))
                        .thenComparing(row -> text(row, "id")))
                .forEach(row -> table.row(
                        Cells.unit(row, pack),
                        pack.mergers().get(text(row, "unit")).into(),
                        text(row, "form"),
                        text(row, "period"),
                        text(row, "state"),
                        textOrNull(row, "exemption"),
                        row.hasNonNull("passedTo") ? text(row, "passedTo") : null,
                        minute(row, "submittedAt"),
                        text(row, "lateness")));
        return table;
    }
}
