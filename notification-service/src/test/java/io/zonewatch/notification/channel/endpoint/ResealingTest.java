package io.zonewatch.notification.channel.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an endpoint's secrets are sealed with is the present key, once the service has started with it. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class ResealingTest {

    private static final String URL = "https://hooks.example.invalid/inbound";

    @Inject
    EndpointStore store;

    @Inject
    SecretBox box;

    @Inject
    Jdbc jdbc;

    @Inject
    Clock system;

    private final UUID id = UUID.randomUUID();

    @AfterEach
    void takeAway() {
        jdbc.update("delete from endpoint where id = ?", id);
    }

    @Test
    void whatWasKeptOtherwiseIsSealedOnceAndOpensAsBefore() {
        SecretBox keyless = new SecretBox(Optional.empty(), Optional.empty());
        jdbc.update(
                "insert into endpoint (id, channel, name, division, host, url, secret, disabled_because, created_at, version)"
                        + " values (?, 'WEBHOOK', 'resealed', '3417', 'hooks.example.invalid', ?, ?, 'TEST', ?, 1)",
                id,
                keyless.seal(URL, id + "/url"),
                keyless.seal("whsec_secret", id + "/secret"),
                system.instant());
        jdbc.update(
                "insert into endpoint_secret_before (endpoint, secret, until) values (?, ?, now() + interval '1 hour')",
                id,
                keyless.seal("whsec_earlier", id + "/secret"));
        assertThat(columns()).allMatch(stored -> stored[0] == 0);

        assertThat(sealAnew()).isEqualTo(3);

        assertThat(columns()).allMatch(stored -> stored[0] == 1);
        Endpoint endpoint = store.find(id).orElseThrow();
        assertThat(endpoint.url()).hasToString(URL);
        assertThat(endpoint.secrets()).containsExactly("whsec_secret", "whsec_earlier");
        assertThat(box.sealedAnew(columns().getFirst(), id + "/url")).isEmpty();
        assertThat(sealAnew()).isZero();
    }

    private int sealAnew() {
        return QuarkusTransaction.requiringNew().call(store::sealAnew);
    }

    private List<byte[]> columns() {
        return jdbc.query(
                        "select url, secret from endpoint where id = ?",
                        row -> List.of(row.getBytes(1), row.getBytes(2)),
                        id)
                .getFirst();
    }
}
