package io.zonewatch.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code If-Match} as RFC 9110 defines it in 13.1.1. */
class PreconditionTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3-ab\"", "\"2-ab\", \"3-00\"", "*", " * "})
    void thePresentVersionAndAnyVersionMatch(String ifMatch) {
        assertThatCode(() -> Precondition.require(ifMatch, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2-ab\"", "W/\"3-ab\"", "3", "\"3\"", "**"})
    void anotherVersionAWeakOneAndNoneAtAllDoNot(String ifMatch) {
        refused(() -> Precondition.require(ifMatch, 3), ChassisProblem.PRECONDITION_FAILED);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void whoChangesSaysWhat(String ifMatch) {
        refused(() -> Precondition.require(ifMatch, 3), ChassisProblem.PRECONDITION_REQUIRED);
    }

    @Test
    void ofWhatIsNotThereNothingMatches() {
        refused(() -> Precondition.requireAbsent("*"), ChassisProblem.PRECONDITION_FAILED);
        refused(() -> Precondition.requireAbsent("\"0-ab\""), ChassisProblem.PRECONDITION_FAILED);
        assertThatCode(() -> Precondition.requireAbsent(null)).doesNotThrowAnyException();
    }

    private static void refused(ThrowingCallable act, ChassisProblem why) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(why));
    }
}
