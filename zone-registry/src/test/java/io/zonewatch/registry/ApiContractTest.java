package io.zonewatch.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The committed contracts are the served ones. After an intended change of the API, {@code -Dzonewatch.contracts.update=true}
 * writes the served description over the committed one.
 */
@QuarkusTest
@RealServers
class ApiContractTest {

    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void theServedApiIsTheCommittedOne() throws IOException {
        Path committed = CONTRACTS.resolve("openapi.yaml");
        String served = given().accept("application/yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("zonewatch.contracts.update")) {
            Files.writeString(committed, served);
        }

        assertThat(served).isEqualTo(Files.readString(committed));
    }

    @Test
    void everyOperationIsDescribed() throws IOException {
        JsonNode api = YAML.readTree(CONTRACTS.resolve("openapi.yaml").toFile());
        List<String> lacking = new ArrayList<>();
        api.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> path.getKey().startsWith("/api/v1/units"))
                .filter(operation -> !isDescribed(operation.getValue()))
                .forEach(operation -> lacking.add(operation.getKey() + " " + path.getKey())));

        assertThat(lacking).isEmpty();
    }

    @Test
    void everySchemaIsAMessageOfTheAsyncApi() throws IOException {
        String document = Files.readString(CONTRACTS.resolve("asyncapi.yaml"));
        JsonNode api = YAML.readTree(document);

        assertThat(api.path("asyncapi").asText()).isEqualTo("3.0.0");
        try (Stream<Path> schemas = Files.list(CONTRACTS.resolve("events"))) {
            assertThat(schemas.map(schema -> "./events/" + schema.getFileName()))
                    .allSatisfy(schema -> assertThat(document).contains(schema));
        }
        JsonNode topics = YAML.readTree(Path.of(System.getProperty("zonewatch.root"), "deploy/topics.yaml")
                .toFile());
        assertThat(api.path("channels").findValuesAsText("address"))
                .isNotEmpty()
                .isSubsetOf(topics.findValuesAsText("name"));
    }

    private static boolean isDescribed(JsonNode operation) {
        boolean parameters =
                operation.path("parameters").valueStream().allMatch(parameter -> parameter.has("description"));
        boolean body = !operation.has("requestBody")
                || operation
                        .path("requestBody")
                        .path("content")
                        .valueStream()
                        .allMatch(content -> content.has("examples"));
        boolean answer = operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .allMatch(response -> response.getValue().findValue("schema") != null);
        return operation.has("operationId") && operation.has("summary") && parameters && body && answer;
    }
}
