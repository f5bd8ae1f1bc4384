package io.zonewatch.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zonewatch.chassis.sql.SqlFailure;
import io.zonewatch.chassis.sql.StoredJson;
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

    private static ProblemCode answer(Status before, Throwable failure) {
        return ProblemTranslator.translate(HttpProblem.valueOf(before), failure).code();
    }
}
