package io.zonewatch.chassis.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.sql.SqlFailure;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.chassis.sql.TimedOut;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    private record Kept(int number) {}

    static Stream<Throwable> whatPasses() {
        return Stream.of(
                new IOException("connection reset"),
                new NotLeaderOrFollowerException("elsewhere"),
                new SqlFailure(new SQLException("x", "40001")),
                new RollbackException("ARJUNA016053: Could not commit transaction."),
                new IllegalStateException(new SQLException("x", "57P01")));
    }

    static Stream<Throwable> whatStays() {
        return Stream.of(
                new UnreadableEvent("no code"),
                new UnreadableEvent("not JSON", unreadableOfOurs()),
                unreadableOfOurs(),
                new RecordTooLargeException("2 MiB"),
                new SqlFailure(new SQLException("x", "23505")),
                new IllegalStateException(new TimedOut(new SQLException("cancelled by its end", "57014"))),
                new IllegalStateException(new RollbackException("ARJUNA016102: The transaction is not active!")),
                new NullPointerException());
    }

    /** What a table keeps, and this version cannot read. */
    private static Throwable unreadableOfOurs() {
        return Assertions.catchThrowable(
                () -> new StoredJson(new ObjectMapper()).read("{\"number\": \"many\"}", Kept.class));
    }

    @ParameterizedTest
    @MethodSource("whatPasses")
    void isTriedAgainWithTheSameRecord(Throwable failure) {
        assertThat(Failures.isTransient(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("whatStays")
    void isPutAsideInTheEnd(Throwable failure) {
        assertThat(Failures.isTransient(failure)).isFalse();
    }
}
