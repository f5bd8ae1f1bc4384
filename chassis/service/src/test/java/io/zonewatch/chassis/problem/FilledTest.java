package io.zonewatch.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Texts for people say what was meant, to the letter. */
class FilledTest {

    @Test
    void anApostropheIsOne() {
        assertThat(Filled.in("The unit's scope {0} isn't the caller's.", "3417"))
                .isEqualTo("The unit's scope 3417 isn't the caller's.");
    }

    @Test
    void anApostropheWrittenTwiceIsOneToo() {
        assertThat(Filled.in("A month''s flow of {0}", "o''clock")).isEqualTo("A month's flow of o''clock");
    }

    @Test
    void numbersAreNotGrouped() {
        assertThat(Filled.in("between {0} and {1}", 1, 10_000)).isEqualTo("between 1 and 10000");
        assertThat(Filled.in("{0}", new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(Filled.in("{0}", new BigDecimal("0.10"))).isEqualTo("0.10");
    }

    @Test
    void momentsAreOfTheReportingZone() {
        assertThat(Filled.in("{0}", Instant.parse("2017-04-01T02:00:00Z"))).isEqualTo("2017-04-01T10:00:00+08:00");
    }

    @Test
    void anArgumentIsNeverReadAsAPattern() {
        assertThat(Filled.in("unknown {0}", "$1 {1} \\")).isEqualTo("unknown $1 {1} \\");
    }

    @Test
    void whatIsMissingIsADash() {
        assertThat(Filled.in("{0} of {1}", (Object) null)).isEqualTo("– of –");
    }
}
