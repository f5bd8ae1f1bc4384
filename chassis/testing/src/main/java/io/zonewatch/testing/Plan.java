package io.zonewatch.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How the database answered a query: by which indexes, and how many rows it looked at. It does not depend on speed. */
public final class Plan {

    private final List<JsonNode> nodes = new ArrayList<>();

    private Plan(JsonNode root) {
        collect(root);
    }

    /**
     * Has the query answered, and keeps how.
     *
     * @param database puts a question to the database, with the arguments of the query, and gives the first row's text
     */
    public static Plan of(String sql, UnaryOperator<String> database) {
        try {
            String told = database.apply("explain (analyze, timing off, format json) " + sql);
            return new Plan(new ObjectMapper().readTree(told).path(0).path("Plan"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void collect(JsonNode node) {
        nodes.add(node);
        node.path("Plans").forEach(this::collect);
    }

    /** The indexes that were used. */
    public Set<String> indexes() {
        return texts("Index Name", nodes);
    }

    /** The tables that were read from the first row to the last. */
    public Set<String> readThrough() {
        return texts(
                "Relation Name",
                nodes.stream()
                        .filter(node -> node.path("Node Type").asText().equals("Seq Scan"))
                        .toList());
    }

    /** How many rows of a table were looked at, those that did not fit included. */
    public long lookedAt(String table) {
        return nodes.stream()
                .filter(node -> node.path("Relation Name").asText().equals(table))
                .mapToLong(node -> Math.round(node.path("Actual Loops").asDouble()
                        * (node.path("Actual Rows").asDouble()
                                + node.path("Rows Removed by Filter").asDouble()
                                + node.path("Rows Removed by Index Recheck").asDouble())))
                .sum();
    }

    private static Set<String> texts(String member, List<JsonNode> nodes) {
        return nodes.stream()
                .filter(node -> node.has(member))
                .map(node -> node.get(member).asText())
                .collect(Collectors.toSet());
    }
}
