package io.zonewatch.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put where something may be, or nothing, as RFC 9110 has it in 13.1.1 and 13.1.2. */
class ExpectationTest {

    private static final Optional<Long> NOTHING = Optional.empty();
    private static final Optional<Integer> THE_THIRD = Optional.of(3);

    @ParameterizedTest
    @ValueSource(strings = {"*", " * ", "\"3-ab\"", "W/\"3-ab\"", "\"2-ab\", \"3-00\""})
    void whatMustNotBeThereIsNotReplaced(String ifNoneMatch) {
        refused(() -> new Expectation(null, ifNoneMatch).judge(THE_THIRD));
        refused(() -> new Expectation("*", ifNoneMatch).judge(THE_THIRD));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"\"2-ab\"", "3", "**", ""})
    void whateverElseIsThereMayBe(String ifNoneMatch) {
        assertThatCode(() -> new Expectation(null, ifNoneMatch).judge(THE_THIRD))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"0-ab\"", ""})
    void whereNothingIsNoVersionMatches(String ifMatch) {
        refused(() -> new Expectation(ifMatch, null).judge(NOTHING));
        refused(() -> new Expectation(ifMatch, "*").judge(NOTHING));
    }

    @Test
    void whoExpectsNothingCreates() {
        assertThatCode(() -> new Expectation(null, "*").judge(NOTHING)).doesNotThrowAnyException();
        assertThatCode(() -> new Expectation(null, null).judge(NOTHING)).doesNotThrowAnyException();
    }

    @Test
    void theVersionThatWasSeenIsReplaced() {
        assertThatCode(() -> new Expectation("\"3-ab\"", "\"2-ab\"").toReplace(3))
                .doesNotThrowAnyException();
        refused(() -> new Expectation("\"2-ab\"", null).toReplace(3));
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(ChassisProblem.PRECONDITION_FAILED));
    }
}
