package io.zonewatch.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.zonewatch.chassis.sql.SqlFailure;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.chassis.sql.TimedOut;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ProblemTranslatorTest {

    private enum Level {
        CITY
    }

    /** As a version before the one that kept it finds it. */
    @Test
    void whatTheServiceKeptAndCannotReadIsNoFaultOfTheCaller() {
        Throwable failure = catchThrowable(() -> new StoredJson(new ObjectMapper()).read("\"COUNTY\"", Level.class));

        assertThat(answer(Status.INTERNAL_SERVER_ERROR, failure)).isEqualTo(ChassisProblem.INTERNAL);
        assertThat(answer(Status.BAD_REQUEST, failure.getCause())).isEqualTo(ChassisProblem.INTERNAL);
    }

    @Test
    void aServerThatTakesNoChangesForAWhileIsToBeAskedAgain() {
        SqlFailure failure =
                new SqlFailure(new SQLException("cannot execute INSERT in a read-only transaction", "25006"));

        assertThat(answer(Status.INTERNAL_SERVER_ERROR, failure)).isEqualTo(ChassisProblem.UNAVAILABLE);
        assertThat(ProblemTranslator.translate(HttpProblem.valueOf(Status.INTERNAL_SERVER_ERROR), failure)
                        .getHeaders())
                .containsEntry("Retry-After", "5");
    }

    /** The same request would take as long again. */
    @Test
    void whatTakesTooLongIsNotToBeAskedAgain() {
        TimedOut failure = new TimedOut(new SQLException("canceling statement due to user request", "57014"));

        assertThat(answer(Status.INTERNAL_SERVER_ERROR, failure)).isEqualTo(ChassisProblem.NOT_IN_TIME);
        assertThat(ProblemTranslator.translate(HttpProblem.valueOf(Status.INTERNAL_SERVER_ERROR), failure)
                        .getHeaders())
                .doesNotContainKey("Retry-After");
    }

    /** Whoever looks for faults of the service by its log finds those that callers met as such, and no others. */
    @Test
    void theLogSaysTheStatusThatTheCallerIsAnswered() {
        HttpProblem before = HttpProblem.valueOf(Status.INTERNAL_SERVER_ERROR, "inside");
        SqlFailure away = new SqlFailure(new SQLException("cannot execute INSERT in a read-only transaction", "25006"));
        LoggedAsAnswered log = new LoggedAsAnswered();

        HttpProblem logged = log.apply(before, ProblemContext.of(away, "/units"));

        assertThat(logged.getStatusCode()).isEqualTo(503);
        assertThat(logged.getTitle()).isEqualTo("Service Unavailable");
        assertThat(ProblemTranslator.translate(logged, away).code())
                .as("what the caller is answered stays the same")
                .isEqualTo(answer(Status.INTERNAL_SERVER_ERROR, away));
        assertThat(log.apply(before, ProblemContext.of(new IllegalStateException(), "/units")))
                .isSameAs(before);
        assertThat(log.priority())
                .as("before the library's logger, which is at 101")
                .isGreaterThan(101);
    }

    private static ProblemCode answer(Status before, Throwable failure) {
        return ProblemTranslator.translate(HttpProblem.valueOf(before), failure).code();
    }
}
