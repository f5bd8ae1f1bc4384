package io.zonewatch.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditErasure;
import io.zonewatch.chassis.audit.AuditSealer;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.audit.AuditVerifier;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.SqlFailure;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.contract.EventSchema;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is written down stays, can be checked, and personal data can still be erased. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class AuditTest {

    @Inject
    AuditTrail audit;

    @Inject
    AuditErasure erasure;

    @Inject
    AuditSealer sealer;

    @Inject
    AuditVerifier verifier;

    @Inject
    Jdbc jdbc;

    @Test
    void aSealedChainVerifies() {
        write("a-" + UUID.randomUUID());
        sealAll();

        var outcome = verifier.verify();

        assertThat(outcome.intact()).isTrue();
        assertThat(outcome.entries()).isPositive();
    }

    /** Whoever keeps it elsewhere reads it by the schema that it names. */
    @Test
    void theHeadIsPublishedByItsSchema() {
        write("head-" + UUID.randomUUID());
        sealAll();

        String head = jdbc.queryOne(
                        "select convert_from(payload, 'UTF8')::jsonb ->> 'data' from outbox"
                                + " where topic = 'zonewatch.audit.heads.v1' order by id desc limit 1",
                        row -> row.getString(1))
                .orElseThrow();
        EventSchema.of("chassis/service", "io.zonewatch.audit.head.v1").accepts(head);
        assertThat(jdbc.queryOne(
                        "select encode(hash, 'hex') from audit_seal order by seal desc limit 1",
                        row -> row.getString(1)))
                .hasValueSatisfying(hash -> assertThat(head).contains(hash));
    }

    @Test
    void whatIsGatheredIsWrittenAtTheEndInItsOrderAndNothingIsIfTheWorkFails() {
        String subject = "gathered-" + UUID.randomUUID();
        String written = "select count(*) from audit_entry where subject_id = ?";
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.gathering(() -> {
                audit.record(new AuditEntry("test.first", "test", subject, null, null, 1, null));
                audit.record(new AuditEntry("test.second", "test", subject, null, null, 2, null));
                assertThat(jdbc.queryOne(written, row -> row.getInt(1), subject))
                        .contains(0);
                return true;
            });
            assertThat(jdbc.query(
                            "select action from audit_entry where subject_id = ? order by id",
                            row -> row.getString(1),
                            subject))
                    .containsExactly("test.first", "test.second");
        });

        assertThatThrownBy(() -> jdbc.gathering(() -> {
                    audit.record(new AuditEntry("test.third", "test", subject, null, null, 3, null));
                    throw new IllegalStateException("the work fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(jdbc.queryOne(written, row -> row.getInt(1), subject)).contains(2);
    }

    /** More than one statement takes, some of them of no unit. */
    @Test
    void thousandsAreEachWrittenWithItsOwnUnitInTheirOrder() {
        String subject = "thousands-" + UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> audit.recordAll(IntStream.range(0, 2001)
                        .mapToObj(i -> new AuditEntry(
                                "test.step" + i,
                                "test",
                                subject,
                                i % 2 == 0 ? null : new UnitCode("U" + (10000 + i)),
                                null,
                                null,
                                null))
                        .toList()));

        assertThat(jdbc.query(
                        "select action || ' ' || coalesce(unit_code, '-') from audit_entry where subject_id = ? order by id",
                        row -> row.getString(1),
                        subject))
                .isEqualTo(IntStream.range(0, 2001)
                        .mapToObj(i -> "test.step" + i + " " + (i % 2 == 0 ? "-" : "U" + (10000 + i)))
                        .toList());
        sealAll();
        assertThat(verifier.verify().intact()).isTrue();
    }

    @Test
    void manyChangesAtOnceAreAnEntryEachInTheirOrder() {
        String subject = "many-" + UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> audit.recordAll(IntStream.range(0, 3)
                        .mapToObj(i -> new AuditEntry("test.step" + i, "test", subject, null, null, i, null))
                        .toList()));
        QuarkusTransaction.requiringNew().run(() -> audit.recordAll(List.of()));
        sealAll();

        assertThat(jdbc.query("""
                        select e.action || ' ' || convert_from(p.payload, 'UTF8')
                        from audit_entry e join audit_payload p on p.entry_id = e.id
                        where e.subject_id = ? order by e.id
                        """, row -> row.getString(1), subject))
                .containsExactly(
                        "test.step0 {\"actor\":\"system\",\"after\":0}",
                        "test.step1 {\"actor\":\"system\",\"after\":1}",
                        "test.step2 {\"actor\":\"system\",\"after\":2}");
        assertThat(verifier.verify().intact()).isTrue();
    }

    @Test
    void theServiceItselfCannotRewriteIt() {
        write("b-" + UUID.randomUUID());

        assertThatThrownBy(() -> jdbc.update("update audit_entry set action = 'x'"))
                .isInstanceOf(SqlFailure.class);
        assertThatThrownBy(() -> jdbc.update("delete from audit_payload")).isInstanceOf(SqlFailure.class);
        assertThatThrownBy(() -> jdbc.update("delete from audit_seal")).isInstanceOf(SqlFailure.class);
    }

    @Test
    void whoeverRewritesItIsFound() throws SQLException {
        String subject = "c-" + UUID.randomUUID();
        write(subject);
        sealAll();

        asOwner("update audit_entry set action = 'forged' where subject_id = '" + subject + "'");
        var forged = verifier.verify();
        asOwner("update audit_entry set action = 'test.done' where subject_id = '" + subject + "'");
        asOwner("update audit_payload set payload = '{}' where entry_id = (select id from audit_entry"
                + " where subject_id = '" + subject + "')");
        var swapped = verifier.verify();
        QuarkusTransaction.requiringNew().run(() -> erasure.erase(erasure.written("test", subject)));

        assertThat(forged.intact()).isFalse();
        assertThat(swapped.intact()).isFalse();
        assertThat(verifier.verify().intact()).isTrue();
    }

    @Test
    void erasedDataIsGoneAndTheChainHolds() {
        String subject = "d-" + UUID.randomUUID();
        write(subject);
        sealAll();

        long erased = QuarkusTransaction.requiringNew().call(() -> erasure.erase(erasure.written("test", subject)));

        assertThat(erased).isEqualTo(1);
        assertThat(jdbc.queryOne(
                        "select 1 from audit_payload p join audit_entry e on e.id = p.entry_id where e.subject_id = ?",
                        row -> 1,
                        subject))
                .isEmpty();
        assertThat(verifier.verify().intact()).isTrue();
    }

    @Test
    void onlyWhatHoldsThePersonIsErasedAndOnceSealedOrNot() {
        String subject = "e-" + UUID.randomUUID();
        write(subject);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        new AuditEntry("test.done", "test", subject, null, null, Map.of("name", "王"), null)));
        var wang = erasure.written("test", subject).stream()
                .filter(written -> written.payload().at("/after/name").asText().equals("王"))
                .toList();

        long erased = QuarkusTransaction.requiringNew().call(() -> erasure.erase(wang));
        long again = QuarkusTransaction.requiringNew().call(() -> erasure.erase(wang));
        sealAll();

        assertThat(erased).isEqualTo(1);
        assertThat(again).isZero();
        assertThat(erasure.written("test", subject))
                .extracting(written -> written.payload().at("/after/name").asText())
                .containsExactly("李");
        assertThat(verifier.verify().intact()).isTrue();
    }

    private void write(String subject) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        new AuditEntry("test.done", "test", subject, null, null, Map.of("name", "李"), "because")));
    }

    private void sealAll() {
        while (sealer.seal() > 0) {
            assertThat(verifier.verify()).isNotNull();
        }
    }

    private static void asOwner(String sql) throws SQLException {
        var database = Infrastructure.database("service");
        try (var connection = DriverManager.getConnection(
                        Infrastructure.postgres().url(database.name()), database.owner(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
