package io.zonewatch.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import io.zonewatch.embedded.Roots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The schema of an event's {@code data}, as its producer has committed it. A consumer's test builds a sample the schema
 * accepts and reads it with the consumer's own record:
 *
 * <pre>{@code
 * EventSchema.of("zone-registry", "io.zonewatch.registry.unit.v1").accepts(sample);
 * }</pre>
 */
public final class EventSchema {

    private static final String CONTRACTS = "src/main/resources/contracts/events";
    private static final String SUFFIX = ".schema.json";

    private final Path file;
    private final Schema schema;

    private EventSchema(Path file) {
        this.file = file;
        this.schema = Schemas.of(text(file));
    }

    /** The schema a module (by its folder's name) has committed for an event type. */
    public static EventSchema of(String module, String type) {
        return at(file(module, type));
    }

    /** Whether a module has committed a schema for an event type. */
    static boolean isCommitted(String module, String type) {
        return Files.exists(file(module, type));
    }

    private static Path file(String module, String type) {
        return Roots.project().resolve(module).resolve(CONTRACTS).resolve(type + SUFFIX);
    }

    /** The schema in a file, such as {@code ../zone-registry/src/main/resources/contracts/events/….schema.json}. */
    public static EventSchema at(Path file) {
        return new EventSchema(file);
    }

    /** Fails, naming every place, unless the schema accepts the JSON. */
    public void accepts(String json) {
        assertThat(faults(json))
                .as(() -> file.getFileName() + " accepts " + json)
                .isEmpty();
    }

    /** What of the JSON the schema does not allow; empty if it accepts it. */
    public List<String> faults(String json) {
        return Schemas.faults(schema, json);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
