package io.zonewatch.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.zonewatch.testing.Infrastructure;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every event a service has put into its outbox so far, held against the schemas it has committed. */
public final class SentEvents {

    private static final String CHASSIS = "chassis/service";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    private SentEvents() {}

    /**
     * Fails unless each event in the outbox of the database is of a type with a schema, the service's own or, of what every
     * service sends, the chassis's; and its data is accepted by it, and its {@code dataschema} names it.
     *
     * @param module folder of the producing service
     * @return how many events of each of the service's own types were found
     */
    public static Map<String, Long> keepTheContract(String database, String module) {
        Map<String, EventSchema> schemas = new HashMap<>();
        Map<String, Long> found = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (JsonNode envelope : envelopes(database)) {
            String type = envelope.path("type").asText();
            boolean common = EventSchema.isCommitted(CHASSIS, type);
            EventSchema schema = schemas.computeIfAbsent(type, name -> EventSchema.of(common ? CHASSIS : module, name));
            schema.faults(envelope.path("data").toString()).forEach(fault -> faults.add(type + " " + fault));
            if (!envelope.path("dataschema").asText().endsWith("/" + type + ".schema.json")) {
                faults.add(type + " names " + envelope.path("dataschema"));
            }
            if (!common) {
                found.merge(type, 1L, Long::sum);
            }
        }
        assertThat(faults)
                .as("what the events sent by %s do against their schemas", module)
                .isEmpty();
        return found;
    }

    private static List<JsonNode> envelopes(String database) {
        List<JsonNode> envelopes = new ArrayList<>();
        var owner = Infrastructure.database(database);
        try (var connection = DriverManager.getConnection(
                        Infrastructure.postgres().url(owner.name()), owner.owner(), owner.ownerPassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select payload from outbox where payload is not null"
                        + " and topic not like '%.dead-letters%' order by id")) {
            while (rows.next()) {
                envelopes.add(JSON.readTree(new String(rows.getBytes(1), StandardCharsets.UTF_8)));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the outbox of " + database + " cannot be read", e);
        }
        return envelopes;
    }
}
