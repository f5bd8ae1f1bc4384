package io.zonewatch.registry.bulk;

import com.fasterxml.jackson.core.JsonPointer;
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
import java.util.stream.Stream;

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

    /**
     * A line that was read.
     *
     * @param unreadable what is wrong with single cells, which count as empty
     * @param about what is wrong with what the row is about; empty if that is a thing that no row before is about
     */
    record Read(Row row, List<Fault> unreadable, Optional<Fault> about) {

        List<Fault> faults() {
            return Stream.concat(unreadable.stream(), about.stream()).toList();
        }
    }

    Read read(Table.Line line) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        List<Fault> unreadable = new ArrayList<>();
        List<String> about = new ArrayList<>();
        for (int i = 0; i < headings.columns().size(); i++) {
            Optional<Column> column = headings.columns().get(i);
            if (column.isPresent()) {
                JsonNode value = value(column.get(), line.cell(i), unreadable);
                column.get().put(content, value);
                if (headings.kind().distinct().contains(column.get().name())) {
                    about.add(column.get().name() + "=" + (value.isNull() ? line.cell(i) : value.asText()));
                }
            }
        }
        dropEmpty(content);
        return new Read(new Row(line.number(), content, Set.of()), unreadable, wrongAbout(content, about));
    }

    private Optional<Fault> wrongAbout(ObjectNode content, List<String> about) {
        JsonPointer first = headings.kind().columns().getFirst().pointer();
        if (content.at(first).isNull()) {
            return Optional.of(new Fault(first.toString(), BodyFault.REQUIRED));
        }
        return seen.add(about) ? Optional.empty() : Optional.of(new Fault(first.toString(), BulkFault.DUPLICATE_ROW));
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
