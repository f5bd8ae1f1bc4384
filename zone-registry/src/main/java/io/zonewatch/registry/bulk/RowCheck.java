package io.zonewatch.registry.bulk;

import io.zonewatch.chassis.problem.Fault;
import io.zonewatch.chassis.problem.Faults;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds all that is wrong with a row. What is wrong with one cell must not hide what is wrong with another, so the row is looked
 * at again without the cells that are known to be wrong, until nothing new is found. Where it is wrong what the row is about,
 * nothing more can be said.
 */
final class RowCheck {

    private final BulkKind kind;
    private final Faults faults;

    RowCheck(BulkKind kind, Faults faults) {
        this.kind = kind;
        this.faults = faults;
    }

    /** What is known to be wrong with the row, and what is found besides. */
    List<Fault> complete(Row row, List<Fault> known) {
        List<Fault> all = new ArrayList<>(known);
        Set<Column> wrong = new LinkedHashSet<>();
        List<Fault> news = known;
        while (!news.isEmpty() && news.stream().allMatch(this::isInACell)) {
            news.forEach(fault -> wrong.addAll(columns(fault)));
            news = look(row.without(wrong), wrong);
            all.addAll(news);
        }
        return all;
    }

    private List<Fault> look(Row rest, Set<Column> wrong) {
        try {
            kind.check(rest);
            return List.of();
        } catch (RuntimeException refusal) {
            return faults.of(refusal).stream()
                    .filter(fault -> Collections.disjoint(columns(fault), wrong))
                    .toList();
        }
    }

    private boolean isInACell(Fault fault) {
        List<Column> columns = columns(fault);
        return !columns.isEmpty() && !columns.contains(kind.columns().getFirst());
    }

    private List<Column> columns(Fault fault) {
        return kind.columns().stream()
                .filter(column -> column.isAt(fault.pointer()))
                .toList();
    }
}
