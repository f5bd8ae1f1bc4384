package io.zonewatch.testing.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;

/** JSON Schema 2020-12, formats asserted. */
final class Schemas {

    private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    private Schemas() {}

    static Schema of(String schema) {
        return registry().getSchema(schema, InputFormat.JSON);
    }

    /** What is wrong with the schema itself. */
    static List<String> faults(String schema) {
        return faults(registry().getSchema(SchemaLocation.of(META_SCHEMA)), schema);
    }

    /** What of the document the schema does not allow. */
    static List<String> faults(Schema schema, String json) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                .toList();
    }

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDialect(Dialects.getDraft202012());
    }
}
