package io.zonewatch.chassis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is written in a burst is sealed at one beat. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class SteadySealingTest {

    @Inject
    AuditTrail audit;

    @Inject
    AuditSealer sealer;

    @Inject
    AuditVerifier verifier;

    @Inject
    Jdbc jdbc;

    @Test
    void oneBeatSealsAllThatWaits() {
        String subject = "burst-" + UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> audit.recordAll(IntStream.range(0, 2_500)
                        .mapToObj(i -> new AuditEntry("test.burst", "test", subject, null, null, null, null))
                        .toList()));

        sealer.sealSteadily();

        assertThat(jdbc.queryOne("select count(*) from audit_pending", row -> row.getLong(1)))
                .contains(0L);
        assertThat(verifier.verify(1, AuditVerifier.MOST).intact()).isTrue();
    }
}
