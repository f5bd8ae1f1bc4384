package io.zonewatch.chassis.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingTest {

    /** Lost connection, deadlock, serialization, disk full, too many connections, lock not available, cancelled, shut down, starting, read-only, input or output. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08003", "08006", "40P01", "40001", "53100", "53300", "55P03", "57014", "57P01", "57P03",
                "25006", "58030"
            })
    void whatTheServerMayTakeLaterPasses(String state) {
        assertThat(Passing.is(new SQLException("x", state))).isTrue();
    }

    /** Data, unique, foreign key, not null, syntax, permission, in a failed transaction. */
    @ParameterizedTest
    @ValueSource(strings = {"22001", "22021", "22P02", "23505", "23503", "23502", "42601", "42P01", "42501", "25P02"})
    void whatTheServerWillNeverTakeStays(String state) {
        assertThat(Passing.is(new SQLException("x", state))).isFalse();
    }

    @Test
    void aPoolWithoutAConnectionPasses() {
        assertThat(Passing.is(new SQLException("Sorry, acquisition timeout!"))).isTrue();
    }

    @Test
    void whatPassesIsFoundBehindWhatCarriesIt() {
        assertThat(Passing.anywhereIn(new CompletionException(new SqlFailure(new SQLException("x", "40P01")))))
                .isTrue();
        assertThat(Passing.anywhereIn(new CompletionException(new IllegalStateException("40P01"))))
                .isFalse();
    }
}
