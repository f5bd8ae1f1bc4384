package io.zonewatch.registry.unit.table;

import io.zonewatch.registry.bulk.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders rows of units so that a zone comes before its parks; otherwise they keep their order. */
final class ParentsFirst {

    private final Map<String, Row> waiting = new LinkedHashMap<>();
    private final Map<String, Row> ordered = new LinkedHashMap<>();

    private ParentsFirst(List<Row> rows) {
        rows.forEach(row -> waiting.put(row.text("code"), row));
    }

    static List<Row> of(List<Row> rows) {
        ParentsFirst order = new ParentsFirst(rows);
        rows.forEach(order::place);
        return List.copyOf(order.ordered.values());
    }

    /** Walks up to the topmost zone that still waits, then down again; a circle ends the walk, and is refused later. */
    private void place(Row row) {
        Deque<Row> line = new ArrayDeque<>();
        for (Row next = waiting.remove(row.text("code")); next != null; next = parent(next)) {
            line.push(next);
        }
        line.forEach(one -> ordered.put(one.text("code"), one));
    }

    private Row parent(Row row) {
        String parent = row.text("parent");
        return parent == null ? null : waiting.remove(parent);
    }
}
