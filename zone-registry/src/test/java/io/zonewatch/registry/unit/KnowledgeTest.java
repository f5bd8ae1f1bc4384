package io.zonewatch.registry.unit;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.RealServers;
import io.zonewatch.testing.Patience;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was known at an instant stays what was answered, whoever was about to write when it was asked. */
@QuarkusTest
@RealServers
class KnowledgeTest {

    private static final LocalDate DAY = LocalDate.of(2016, 7, 1);
    private static final String WAITING =
            "select count(*) from pg_locks where locktype = 'advisory' and objid = 1263423319 and not granted";

    @Inject
    UnitTable table;

    @Inject
    BusinessClock clock;

    @Inject
    Jdbc jdbc;

    /** No other test has asked what was known by now. */
    @BeforeEach
    void tick() {
        ((SimulatedClock) clock).advanceTo(clock.now().plusSeconds(1));
    }

    @Test
    void anAnswerAboutAnInstantStaysTheSameAlthoughAWriterWasOpen() {
        String code = registered();
        tick();
        Instant asked = clock.now();

        QuarkusTransaction.requiringNew().timeout(Patience.SECONDS).run(() -> {
            rename(code, asked);
            assertThat(name(code, asked)).isEqualTo("Zone");
        });

        assertThat(name(code, asked)).isEqualTo("Zone");
        administrator().get(path(code) + "?validOn=" + DAY).then().statusCode(200);
        assertThat(recorded(code)).isEqualTo(asked.plus(Duration.ofNanos(1000)));
        assertThat(table.find(code).orElseThrow().recordedAt()).isEqualTo(recorded(code));
        tick();
        assertThat(name(code, clock.now())).isEqualTo("New");
    }

    @Test
    void whatNobodyAskedForIsRecordedWhenItWasWritten() {
        String code = registered();
        tick();
        Instant written = clock.now();

        QuarkusTransaction.requiringNew().run(() -> {
            rename(code, written);
            assertThat(name(code, written.minusMillis(1))).isEqualTo("Zone");
        });

        assertThat(recorded(code)).isEqualTo(written);
        assertThat(name(code, written)).isEqualTo("New");
    }

    @Test
    void whoAsksWhileAWriterCommitsWaitsAndSeesWhatItWrote() throws ExecutionException, InterruptedException {
        String code = registered();
        tick();
        Instant asked = clock.now();

        CompletableFuture<String> answer = QuarkusTransaction.requiringNew()
                .timeout(Patience.SECONDS)
                .call(() -> {
                    rename(code, asked);
                    jdbc.update("set constraints all immediate");
                    CompletableFuture<String> reader = CompletableFuture.supplyAsync(() -> name(code, asked));
                    while (!reader.isDone() && waiting() == 0) {
                        Thread.onSpinWait();
                    }
                    assertThat(reader).isNotDone();
                    return reader;
                });

        assertThat(answer.get()).isEqualTo("New");
    }

    private long waiting() {
        return jdbc.queryOne(WAITING, row -> row.getLong(1)).orElseThrow();
    }

    private void rename(String code, Instant now) {
        Unit unit = table.lock(code).orElseThrow();
        FlatAttributes is = unit.latest().attributes();
        unit.follow(
                unit.latest().situation().with(is.risenTo(is.level(), is.type(), new Names("新区", "New"))),
                new Ground(DAY, "No. 2", "decided"),
                LocalDate.of(2016, 1, 1),
                now);
        table.raise(unit);
        table.append(unit);
    }

    private static String name(String code, Instant known) {
        return administrator()
                .queryParam("validOn", DAY.toString())
                .queryParam("asOf", known.toString())
                .get(path(code))
                .then()
                .statusCode(200)
                .extract()
                .path("names.en");
    }

    private Instant recorded(String code) {
        List<Instant> recorded = table.find(code).orElseThrow().line().values().stream()
                .map(UnitVersion::recordedAt)
                .toList();
        return recorded.getLast();
    }
}
