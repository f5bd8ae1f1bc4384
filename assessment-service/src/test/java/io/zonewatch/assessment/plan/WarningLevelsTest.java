package io.zonewatch.assessment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** When there is a warning. */
class WarningLevelsTest {

    private static final WarningLevels LEVELS =
            new WarningLevels(new BigDecimal("0.5"), new BigDecimal("0.3"), List.of());

    @Test
    void isRaisedAtTheFirstLevelAndOverAtTheSecond() {
        assertThat(warnings("0.49", "0.50", "0.31", "0.30", "0.49", "0.51"))
                .containsExactly(false, true, true, false, false, true);
    }

    @Test
    void whatCannotBeExpectedChangesNothing() {
        assertThat(LEVELS.warnAt(null, true)).isTrue();
        assertThat(LEVELS.warnAt(null, false)).isFalse();
    }

    /** A probability between the levels never changes anything, so who wobbles there does not flap. */
    @Property
    void betweenTheLevelsNothingChanges(
            @ForAll List<@BigRange(min = "0.31", max = "0.49") @Scale(2) BigDecimal> wobbling, @ForAll boolean before) {
        boolean now = before;
        for (BigDecimal missing : wobbling) {
            now = LEVELS.warnAt(missing, now);
        }
        assertThat(now).isEqualTo(before);
    }

    /** Each change takes a way from one level to the other. */
    @Property
    void aChangeIsOnlyThereWhereItsLevelIsReached(
            @ForAll List<@BigRange(min = "0", max = "1") @Scale(2) BigDecimal> series) {
        boolean[] states = new boolean[series.size() + 1];
        for (int i = 0; i < series.size(); i++) {
            states[i + 1] = LEVELS.warnAt(series.get(i), states[i]);
        }
        assertThat(IntStream.range(0, series.size()).filter(i -> states[i] != states[i + 1]))
                .allMatch(i -> states[i + 1]
                        ? series.get(i).compareTo(LEVELS.raiseAt()) >= 0
                        : series.get(i).compareTo(LEVELS.clearAt()) <= 0);
    }

    private static List<Boolean> warnings(String... series) {
        boolean[] now = {false};
        return List.of(series).stream()
                .map(missing -> now[0] = LEVELS.warnAt(new BigDecimal(missing), now[0]))
                .toList();
    }
}
