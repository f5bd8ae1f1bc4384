package io.zonewatch.registry.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.Fault;
import io.zonewatch.chassis.problem.Faults;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.bulk.file.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes rows of lines: every cell by its column's type, each thing only once in a file. */
final class RowReader {

    private final Headings headings;
    private final Labels labels;
    private final Faults faults;
    private final Set<List<String>> seen = new HashSet<>();

    RowReader(Headings headings, Labels labels, Faults faults) {
        this.headings = headings;
        this.labels = labels;
        this.faults = faults;
    }

    /** A line that was read, with what is wrong in it. */
    record Read(Row row, List<Fault> faults) {}

    Read read(Table.Line line) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        List<Fault> wrong = new ArrayList<>();
        for (int i = 0; i < headings.columns().size(); i++) {
            Optional<Column> column = headings.columns().get(i);
            if (column.isPresent()) {
                column.get().put(content, value(column.get(), line.cell(i), wrong));
            }
        }
        dropEmpty(content);
        Column first = headings.kind().columns().getFirst();
        if (content.at(first.pointer()).isNull()) {
            wrong.add(new Fault(first.pointer().toString(), BodyFault.REQUIRED));
        } else if (!seen.add(what(content))) {
            wrong.add(new Fault(first.pointer().toString(), BulkFault.DUPLICATE_ROW));
        }
        return new Read(new Row(line.number(), content), wrong);
    }

    private JsonNode value(Column column, String cell, List<Fault> wrong) {
        if (cell.isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        try {
            return column.type().read(cell, labels);
        } catch (Problem problem) {
            faults.of(problem)
                    .forEach(fault -> wrong.add(fault.at(column.pointer().toString())));
            return JsonNodeFactory.instance.nullNode();
        }
    }

    private List<String> what(ObjectNode content) {
        return headings.kind().columns().stream()
                .filter(column -> headings.kind().distinct().contains(column.name()))
                .map(column -> content.at(column.pointer()).asText())
                .toList();
    }

    /** An object of nothing but empty cells is none. */
    private static void dropEmpty(ObjectNode content) {
        content.properties().forEach(member -> {
            if (member.getValue() instanceof ObjectNode inner
                    && inner.valueStream().allMatch(JsonNode::isNull)) {
                member.setValue(JsonNodeFactory.instance.nullNode());
            }
        });
    }
}
