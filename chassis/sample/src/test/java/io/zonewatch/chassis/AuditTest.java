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
import io.zonewatch.testing.Patience;
import io.zonewatch.testing.contract.EventSchema;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

        var outcome = verify();

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
        assertThat(verify().intact()).isTrue();
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
        assertThat(verify().intact()).isTrue();
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
        var forged = verify();
        asOwner("update audit_entry set action = 'test.done' where subject_id = '" + subject + "'");
        asOwner("update audit_payload set payload = '{}' where entry_id = (select id from audit_entry"
                + " where subject_id = '" + subject + "')");
        var swapped = verify();
        QuarkusTransaction.requiringNew().run(() -> erasure.erase(erasure.written("test", subject)));

        assertThat(forged.intact()).isFalse();
        assertThat(swapped.intact()).isFalse();
        assertThat(verify().intact()).isTrue();
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
        assertThat(verify().intact()).isTrue();
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
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void aLongChainIsVerifiedInParts() {
        sealAll();
        write("f-" + UUID.randomUUID());
        sealAll();
        write("g-" + UUID.randomUUID());
        sealAll();
        long last = lastSeal();

        var first = verifier.verify(last - 1, 1);
        var rest = verifier.verify(first.next(), 1);

        assertThat(first.intact()).isTrue();
        assertThat(first.entries()).isEqualTo(1);
        assertThat(first.next()).isEqualTo(last);
        assertThat(first.unsealed()).isNull();
        assertThat(rest.intact()).isTrue();
        assertThat(rest.entries()).isEqualTo(1);
        assertThat(rest.next()).isNull();
        assertThat(rest.unsealed()).isZero();
        assertThat(rest.head()).isEqualTo(verify().head());
    }

    @Test
    void toGoOnFromWhatIsNotThereIsABreak() {
        long last = lastSeal();

        assertThat(verifier.verify(last + 7, 1))
                .returns(false, AuditVerifier.Verification::intact)
                .returns(last + 6, AuditVerifier.Verification::brokenAt);
    }

    @Test
    void anEntryThatIsGoneIsFound() throws SQLException {
        String subject = "h-" + UUID.randomUUID();
        write(subject);
        sealAll();

        var gone = without("audit_entry", "subject_id = '" + subject + "'");

        assertThat(gone.intact()).isFalse();
        assertThat(gone.brokenAt()).isEqualTo(lastSeal());
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void aPayloadThatWentPastTheServiceIsCountedAsErasedSilently() throws SQLException {
        String subject = "i-" + UUID.randomUUID();
        write(subject);
        sealAll();
        long erasedBefore = verify().erased();

        var gone = without(
                "audit_payload", "entry_id = (select id from audit_entry where subject_id = '" + subject + "')");
        QuarkusTransaction.requiringNew().run(() -> erasure.erase(erasure.written("test", subject)));
        sealAll();

        assertThat(gone.intact()).isFalse();
        assertThat(gone.brokenAt()).isNull();
        assertThat(gone.erased()).isEqualTo(erasedBefore + 1);
        assertThat(gone.erasedSilently()).isEqualTo(1);
        assertThat(verify())
                .returns(true, AuditVerifier.Verification::intact)
                .returns(erasedBefore + 1, AuditVerifier.Verification::erased)
                .returns(0L, AuditVerifier.Verification::erasedSilently);
    }

    /** A version before wrote none: the migration does it for what it finds erased. */
    @Test
    void whatWasErasedBeforeThereWereEntriesAboutItGetsOne() throws SQLException, IOException {
        String subject = "j-" + UUID.randomUUID();
        write(subject);
        sealAll();
        asOwner("delete from audit_payload where entry_id = (select id from audit_entry where subject_id = '" + subject
                + "')");
        long silently = verify().erasedSilently();

        asOwner(migration("V0008__audit_verification.sql", "with erased as"));
        sealAll();

        assertThat(silently).isEqualTo(1);
        assertThat(verify().erasedSilently()).isZero();
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void aSealThatIsGoneFromTheMiddleIsFound() throws SQLException {
        write("k-" + UUID.randomUUID());
        sealAll();
        write("l-" + UUID.randomUUID());
        sealAll();
        long last = lastSeal();

        var gone = without("audit_seal", "seal = " + (last - 1));

        assertThat(gone.intact()).isFalse();
        assertThat(gone.brokenAt()).isEqualTo(last);
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void anEndThatWasCutOffWithAllItSealedIsFoundByThePublishedHead() throws SQLException {
        String subject = "m-" + UUID.randomUUID();
        write(subject);
        sealAll();
        long last = lastSeal();
        awaitPublished(last);
        String entry = "(select id from audit_entry where subject_id = '" + subject + "')";

        asOwner("create table kept_payload as select * from audit_payload where entry_id = " + entry);
        asOwner("delete from audit_payload where entry_id = " + entry);
        asOwner("create table kept_entry as select * from audit_entry where subject_id = '" + subject + "'");
        asOwner("delete from audit_entry where subject_id = '" + subject + "'");
        var gone = without("audit_seal", "seal = " + last);
        asOwner("insert into audit_entry overriding system value select * from kept_entry");
        asOwner("insert into audit_payload select * from kept_payload");
        asOwner("drop table kept_entry, kept_payload");

        assertThat(gone)
                .returns(false, AuditVerifier.Verification::intact)
                .returns(null, AuditVerifier.Verification::brokenAt)
                .returns(0L, AuditVerifier.Verification::unsealed)
                .returns(last, AuditVerifier.Verification::publishedSeal);
        assertThat(gone.published()).hasToString("CUT_OFF");
        assertThat(verify().published()).hasToString("AGREES");
    }

    /** It holds in itself, which is all that a chain without an anchor can say. */
    @Test
    void anEndThatWasCalculatedAnewIsFoundByThePublishedHead() throws SQLException {
        write("n-" + UUID.randomUUID());
        sealAll();
        long last = lastSeal();
        awaitPublished(last);

        asOwner("create table kept_seal as select * from audit_seal where seal = " + last);
        asOwner("insert into audit_pending select unnest(entry_ids) from audit_seal where seal = " + last);
        asOwner("delete from audit_seal where seal = " + last);
        write("o-" + UUID.randomUUID());
        sealAll();
        awaitRelayed();
        var anew = verify();
        asOwner("insert into audit_pending select unnest(entry_ids) from audit_seal where seal = " + last
                + " except select unnest(entry_ids) from kept_seal");
        asOwner("delete from audit_seal where seal = " + last);
        asOwner("insert into audit_seal select * from kept_seal");
        asOwner("drop table kept_seal");
        sealAll();

        assertThat(anew.intact()).isFalse();
        assertThat(anew.brokenAt()).isNull();
        assertThat(anew.published()).hasToString("REWRITTEN");
        assertThat(verify().intact()).isTrue();
    }

    private void awaitPublished(long seal) {
        Patience.await().until(() -> Long.valueOf(seal).equals(verify().publishedSeal()));
    }

    private void awaitRelayed() {
        Patience.await()
                .until(() -> jdbc.queryOne("select count(*) from outbox where sent_at is null", row -> row.getLong(1))
                        .equals(Optional.of(0L)));
    }

    private AuditVerifier.Verification verify() {
        return verifier.verify(1, AuditVerifier.MOST);
    }

    private long lastSeal() {
        return jdbc.queryOne("select max(seal) from audit_seal", row -> row.getLong(1))
                .orElseThrow();
    }

    /** What is found while rows are not there; they are afterwards. */
    private AuditVerifier.Verification without(String table, String rows) throws SQLException {
        asOwner("create table kept as select * from " + table + " where " + rows);
        asOwner("delete from " + table + " where " + rows);
        var found = verify();
        asOwner("insert into " + table + " overriding system value select * from kept");
        asOwner("drop table kept");
        return found;
    }

    private static String migration(String name, String from) throws IOException {
        try (var file = AuditTrail.class.getResourceAsStream("/db/chassis/" + name)) {
            String sql = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return sql.substring(sql.indexOf(from));
        }
    }

    private void write(String subject) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        new AuditEntry("test.done", "test", subject, null, null, Map.of("name", "李"), "because")));
    }

    private void sealAll() {
        while (sealer.seal() > 0) {
            assertThat(verify()).isNotNull();
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
