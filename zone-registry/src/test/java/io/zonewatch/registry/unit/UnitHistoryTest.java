package io.zonewatch.registry.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is asked of a unit, and whatever day one looks at: it is what a naive replay says. */
class UnitHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 400;

    @Property
    void aDayIsAnsweredAsANaiveReplayAnswersIt(
            @ForAll @Size(max = 12) List<@IntRange(max = DAYS) Integer> changes,
            @ForAll @IntRange(max = DAYS) int today,
            @ForAll @IntRange(min = -10, max = DAYS) int asked) {
        Unit unit = Unit.register(new UnitCode("U0001"), UnitKind.CITY, named("0"), ground(0), Instant.EPOCH);
        TreeMap<LocalDate, String> replay = new TreeMap<>(java.util.Map.of(FIRST, "0"));
        for (int i = 0; i < changes.size(); i++) {
            LocalDate from = FIRST.plusDays(changes.get(i));
            boolean taken = isTaken(unit, named(String.valueOf(i + 1)), ground(changes.get(i)), FIRST.plusDays(today));
            assertThat(taken).isEqualTo(changes.get(i) >= today && from.isAfter(replay.lastKey()));
            if (taken) {
                replay.put(from, String.valueOf(i + 1));
            }
        }

        LocalDate day = FIRST.plusDays(asked);

        assertThat(unit.on(day).map(version -> version.attributes().names().en()))
                .isEqualTo(Optional.ofNullable(replay.floorEntry(day)).map(java.util.Map.Entry::getValue));
        assertThat(unit.on(day).flatMap(unit::endOf)).isEqualTo(unit.on(day).map(version -> replay.higherKey(day)));
        assertThat(unit.sequence()).isEqualTo(replay.size());
        assertThat(unit.line().sequencedKeySet()).containsExactlyElementsOf(replay.keySet());
    }

    private static boolean isTaken(Unit unit, FlatAttributes attributes, Ground ground, LocalDate today) {
        try {
            unit.change(attributes, ground, today, Instant.EPOCH);
            return true;
        } catch (Problem refused) {
            assertThat(refused.code()).isEqualTo(UnitProblem.PAST_CHANGE);
            return false;
        }
    }

    private static Ground ground(int day) {
        return new Ground(FIRST.plusDays(day), "No.", "because");
    }

    private static FlatAttributes named(String name) {
        return FlatAttributes.of(new UnitAttributes.PublicBody(new Names("市", name), "341700"));
    }
}
