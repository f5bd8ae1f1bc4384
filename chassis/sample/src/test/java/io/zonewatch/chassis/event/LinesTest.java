package io.zonewatch.chassis.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What becomes of a line to the database whose other end is gone, and what operators see of events. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class LinesTest {

    private static final Map<String, String> GIVEN_UP = Map.of(
            "tcp_keepalives_idle", "10",
            "tcp_keepalives_interval", "5",
            "tcp_keepalives_count", "3",
            "tcp_user_timeout", "30000",
            "idle_in_transaction_session_timeout", "2min");

    @Inject
    Jdbc jdbc;

    @Inject
    RelayRunner relay;

    @ConfigProperty(name = "test.management.url")
    URI management;

    @Test
    void theServerGivesUpThoseOfThePool() {
        assertThat(GIVEN_UP.keySet().stream().collect(Collectors.toMap(setting -> setting, setting -> jdbc.queryOne(
                                "show " + setting, row -> row.getString(1))
                        .orElseThrow())))
                .isEqualTo(GIVEN_UP);
    }

    @Test
    void theServerGivesUpTheRelays() throws SQLException {
        try (Connection line = relay.open();
                Statement statement = line.createStatement()) {
            for (Map.Entry<String, String> setting : GIVEN_UP.entrySet()) {
                try (ResultSet shown = statement.executeQuery("show " + setting.getKey())) {
                    assertThat(shown.next()).isTrue();
                    assertThat(shown.getString(1)).isEqualTo(setting.getValue());
                }
            }
        }
    }

    @Test
    void operatorsSeeWhatWaits() {
        String metrics = given().get(management.resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(metrics.lines().filter(line -> !line.startsWith("#")))
                .anyMatch(line -> line.startsWith("zonewatch_outbox_held_back "))
                .anyMatch(line -> line.startsWith("zonewatch_outbox_unsent "))
                .anyMatch(line -> line.startsWith("zonewatch_outbox_unsent_age_seconds "))
                .anyMatch(line -> line.startsWith("zonewatch_events_untaken "))
                .anyMatch(line -> line.startsWith("agroal_awaiting_count"));
    }
}
