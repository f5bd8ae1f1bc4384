package io.zonewatch.registry.unit;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.change;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.patch;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.register;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Client.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.registry.RealServers;
import io.zonewatch.testing.Patience;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A zone that is being changed can be referred to: whoever changes a park does not wait for who changes its zone. */
@QuarkusTest
@RealServers
class UnitLockTest {

    @Inject
    UnitTable table;

    /** As an import does, which changes zones first and then, in the same transaction, their parks. */
    @Test
    void aParkIsChangedWhileAnImportKeepsItsZone() {
        String zone = registered();
        String park = parkOf(zone);

        QuarkusTransaction.requiringNew().timeout(Patience.SECONDS).run(() -> {
            Unit kept = table.lock(zone).orElseThrow();
            kept.next(kept.recordedAt());
            table.raise(kept);
            change(park, "\"1-0\"", patch("\"level\":\"PROVINCIAL\"", "2016-07-01"))
                    .then()
                    .statusCode(200)
                    .body("parent", equalTo(zone));
            assertThat(table.lock(park)).get().extracting(Unit::sequence).isEqualTo(2L);
        });

        administrator().get(path(zone)).then().header("ETag", startsWith("\"2-"));
        administrator().get(path(park)).then().header("ETag", startsWith("\"2-"));
    }

    private static String parkOf(String zone) {
        String code = code();
        register(zone(code, "341700", "\"parent\":\"" + zone + "\",")).then().statusCode(201);
        return code;
    }
}
