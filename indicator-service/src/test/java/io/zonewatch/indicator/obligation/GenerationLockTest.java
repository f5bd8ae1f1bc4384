package io.zonewatch.indicator.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.reporting.Period;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** While what is owed is decided others wait for it, but only those whom it concerns, and not for long. */
@QuarkusTest
@RealServers
class GenerationLockTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    GenerationLock lock;

    @Inject
    Jdbc jdbc;

    @Test
    void whoMayNotSeeAReportIsRefusedWithoutWaiting() {
        Period month = fixtures.month();
        String form = fixtures.formFor(month, month);
        String zone = World.code("G");
        world.zone(zone);
        String path = "/obligations/" + Fixtures.obligation(zone, form, month);
        String reasons = "{\"reasons\": [{\"indicator\": \"IND_VA\", \"text\": \"why\"}]}";
        Api.statistician(zone)
                .post(path + "/submissions", Fixtures.report("1.0"))
                .statusCode(201);

        QuarkusTransaction.requiringNew().run(() -> {
            lock.take();
            Api.as(Tokens.withRoles("reviewer").divisions("3418"))
                    .post(path + "/submissions/1/return", reasons)
                    .statusCode(404);
        });

        Api.reviewer().post(path + "/submissions/1/return", reasons).statusCode(201);
        Api.reviewer().get(path).body("state", equalTo("RETURNED"));
    }

    @Test
    void whoWaitsTooLongIsToldWhatFor() {
        GenerationLock impatient = new GenerationLock(jdbc, Duration.ofMillis(50));

        QuarkusTransaction.requiringNew().run(() -> {
            lock.take();
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(impatient::takeSoon))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                            .isEqualTo(ObligationProblem.PLANNING_UNDER_WAY));
        });
    }

    @Test
    void forOtherLocksItWaitsAsEver() {
        String timeout = QuarkusTransaction.requiringNew().call(() -> {
            lock.takeSoon();
            return jdbc.queryOne("show lock_timeout", row -> row.getString(1)).orElseThrow();
        });

        assertThat(timeout).isEqualTo("0");
    }
}
