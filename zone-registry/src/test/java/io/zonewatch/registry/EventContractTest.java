package io.zonewatch.registry;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.change;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.command;
import static io.zonewatch.registry.Client.department;
import static io.zonewatch.registry.Client.patch;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.rectangle;
import static io.zonewatch.registry.Client.register;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Client.zone;
import static io.zonewatch.registry.Commands.location;
import static io.zonewatch.registry.Commands.post;
import static io.zonewatch.registry.supervision.Departments.found;
import static io.zonewatch.registry.supervision.Departments.group;
import static io.zonewatch.registry.supervision.Departments.held;
import static io.zonewatch.registry.supervision.Departments.inspection;
import static io.zonewatch.registry.supervision.Departments.meeting;
import static io.zonewatch.registry.supervision.Departments.setUp;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.supervision.Departments;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What the registry sends is what its schemas promise, and it arrives on the topics. */
@QuarkusTest
@RealServers
class EventContractTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/contracts/events");
    private static final String UNITS = "zonewatch.registry.units.v1";
    private static final String CONTACTS = "zonewatch.registry.contacts.v1";
    private static final String FACTS = "zonewatch.registry.facts.v1";

    @Inject
    Jdbc jdbc;

    @Inject
    ObjectMapper mapper;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void everyEventInTheOutboxKeepsToItsSchema() throws IOException {
        everythingHappensTo(code());
        everyCommandIsGiven();
        Map<String, Integer> seen = new HashMap<>();

        for (byte[] payload : jdbc.query(
                "select payload from outbox where topic like 'zonewatch.registry.%' and payload is not null",
                row -> row.getBytes(1))) {
            JsonNode event = mapper.readTree(payload);
            String type = event.path("type").asText();
            seen.merge(type, 1, Integer::sum);
            if (event.path("data").path("inspections").path(0).has("findings")) {
                seen.merge("inspections in a state", 1, Integer::sum);
            }
            if (event.path("data").path("meetings").path(0).has("decisions")) {
                seen.merge("meetings in a state", 1, Integer::sum);
            }
            if (event.path("data").has("supervisionGroup")) {
                seen.merge("supervision group in a state", 1, Integer::sum);
            }
            assertThat(schema(type).validate(event.path("data").toString(), InputFormat.JSON))
                    .as(event.toString())
                    .isEmpty();
            assertThat(event.path("dataschema").asText()).isEqualTo("/contracts/events/" + type + ".schema.json");
        }

        assertThat(seen)
                .containsKeys(
                        "io.zonewatch.registry.unit.v1",
                        "io.zonewatch.registry.unit-registered.v1",
                        "io.zonewatch.registry.unit-changed.v1",
                        "io.zonewatch.registry.unit-upgraded.v1",
                        "io.zonewatch.registry.unit-expanded.v1",
                        "io.zonewatch.registry.unit-merged.v1",
                        "io.zonewatch.registry.unit-abolished.v1",
                        "io.zonewatch.registry.unit-corrected.v1",
                        "io.zonewatch.registry.contacts.v1",
                        "inspections in a state",
                        "meetings in a state",
                        "supervision group in a state");
    }

    @Test
    void whatHappensToAUnitArrivesInOrderInOnePartitionOfEachTopic() {
        String code = code();

        everythingHappensTo(code);

        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            await().untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(item -> {
                    if (code.equals(item.key())) {
                        records.add(item);
                    }
                });
                assertThat(records).hasSize(7);
            });
            assertThat(sequences(records, UNITS)).containsExactly(1L, 2L);
            assertThat(sequences(records, CONTACTS)).containsExactly(1L, null, 3L);
            assertThat(sequences(records, FACTS)).containsExactly(0L, 0L);
            assertThat(records.stream()
                            .map(item -> item.topic() + item.partition())
                            .distinct())
                    .hasSize(3);
        }
    }

    private static void everythingHappensTo(String code) {
        register(zone(code, "341700", """
                "approvedAreaHa":"12.50","approvedOn":"2006-04-20","leadingIndustries":["C26"],"primaryIndustry":"C26",""")).then().statusCode(201);
        register(department(code(), "")).then().statusCode(201);
        change(code, "\"1-0\"", patch("\"level\":\"PROVINCIAL\"", "2016-07-01"))
                .then()
                .statusCode(200);
        String people = """
                {"contacts":[{"role":"OTHER","name":"李","locale":"en","phone":"0566-2021234转8","chat":{"dingtalk":"li"},
                  "validTo":"2030-01-01"}]}""";
        int sequence = 0;
        for (String body : List.of(people, "{\"contacts\":[]}", people)) {
            administrator()
                    .contentType("application/json")
                    .header("If-Match", "\"" + sequence + "-0\"")
                    .body(body)
                    .put(path(code) + "/contacts")
                    .then()
                    .statusCode(sequence == 0 ? 201 : 200);
            sequence++;
        }
    }

    private static void everyCommandIsGiven() {
        String code = registered();
        for (String[] one : new String[][] {
            {"upgrades", "\"level\":\"NATIONAL\"", "2016-07-01"},
            {
                "expansions",
                "\"approvedAreaHa\":\"20\",\"boundary\":" + rectangle("100", "1", "100.01", "1.01"),
                "2016-08-01"
            },
            {"mergers", "\"into\":\"" + registered() + "\"", "2016-09-01"},
            {"corrections", "\"validTo\":\"2016-10-01\",\"changes\":{\"status\":\"REGISTERED\"}", "2016-09-01"}
        }) {
            command(code, one[0], one[1], one[2]).then().statusCode(200);
        }
        command(registered(), "abolitions", "", "2016-07-01").then().statusCode(200);
        String inspections = "/api/v1/supervision/inspections";
        String inspection = location(post(inspections, inspection(registered(), Departments.registered())));
        post(inspection + "/holdings", inspection, found()).then().statusCode(200);
        String department = Departments.registered();
        String meeting = location(post("/api/v1/supervision/meetings", meeting(department, registered())));
        post(meeting + "/holdings", meeting, held(department)).then().statusCode(200);
        setUp(group(department, "2016-01-01", null));
    }

    private List<Long> sequences(List<ConsumerRecord<String, byte[]>> records, String topic) {
        List<Long> sequences = new ArrayList<>();
        records.stream().filter(item -> item.topic().equals(topic)).forEach(item -> sequences.add(sequence(item)));
        return sequences;
    }

    private Long sequence(ConsumerRecord<String, byte[]> item) {
        try {
            return item.value() == null
                    ? null
                    : mapper.readTree(item.value()).path("sequence").asLong();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        Set<TopicPartition> partitions = new java.util.HashSet<>();
        for (String topic : List.of(UNITS, CONTACTS, FACTS)) {
            consumer.partitionsFor(topic).forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static Schema schema(String type) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(type + ".schema.json")));
    }
}
