package io.zonewatch.registry;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The units and contacts of the shipped plan are taken as they stand, in the order of their codes; again, they change nothing. */
@QuarkusTest
@RealServers
class PlanPackTest {

    private static final Path PACK = Path.of(System.getProperty("zonewatch.root"), "deploy/plans/chizhou-2015");

    @Test
    void everyFileIsOneRequest() throws IOException {
        for (Path file : files("units", "synthetic/units")) {
            assertThat(administrator()
                            .contentType("application/json")
                            .header("Idempotency-Key", "pack-" + file.getFileName())
                            .body(Files.readString(file))
                            .post("/api/v1/units")
                            .statusCode())
                    .as(file.toString())
                    .isEqualTo(201);
        }
        for (int expected : new int[] {201, 200}) {
            for (Path file : files("contacts", "synthetic/contacts")) {
                assertThat(administrator()
                                .contentType("application/json")
                                .body(Files.readString(file))
                                .put(path(codeOf(file)) + "/contacts")
                                .statusCode())
                        .as(file.toString())
                        .isEqualTo(expected);
            }
        }
    }

    private static String codeOf(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static List<Path> files(String... folders) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(PACK.resolve(folder))) {
                files.sorted().forEach(all::add);
            }
        }
        return all;
    }
}
