package io.zonewatch.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The API description a running service serves. */
record ApiDescription(JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** Every operation, by path and method. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        JsonNode node = method.getValue();
                        operations.add(new Operation(
                                document,
                                node,
                                node.path("operationId").asText(),
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey()));
                    }
                }));
        return operations;
    }

    /** The methods a path does not have. */
    Set<String> unsupported(String path) {
        Set<String> methods = new TreeSet<>();
        METHODS.stream()
                .filter(method -> !document.path("paths").path(path).has(method))
                .forEach(method -> methods.add(method.toUpperCase(Locale.ROOT)));
        return methods;
    }
}
