package io.zonewatch.chassis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.reporting.UnitCode;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What lies within a scope. */
class ScopeTest {

    private final Scope scope = new Scope(Set.of(new UnitCode("U0099")), Set.of("3417"));

    @Test
    void aUnitIsReachedByItsCodeOrByItsDivision() {
        assertThat(scope.permits(new UnitCode("U0099"), "340100")).isTrue();
        assertThat(scope.permits(new UnitCode("U0001"), "341721")).isTrue();
        assertThat(scope.permits(new UnitCode("U0001"), "340100")).isFalse();
    }

    @Test
    void aSingleUnitGivesNoAuthorityOverDivisions() {
        assertThat(scope.permitsDivision("341721")).isTrue();
        assertThat(scope.permitsDivision("340100")).isFalse();
    }

    @Test
    void aSideWithNothingInItIsLeftOutOfTheConditionAndKeepsItsParameter() {
        assertThat(scope.on("unit", "division").sql()).isEqualTo("(unit = any(?) or division like any(?))");
        assertThat(new Scope(Set.of(new UnitCode("U0099")), Set.of())
                        .on("unit", "division")
                        .sql())
                .isEqualTo("(unit = any(?) and ?::text[] is not null)");
        assertThat(new Scope(Set.of(), Set.of("3417")).on("unit", "division").sql())
                .isEqualTo("(?::text[] is not null and division like any(?))");
    }

    @Test
    void anEmptyScopeAsksForUnitsOfWhichThereIsNone() {
        Scope.Condition nothing = new Scope(Set.of(), Set.of()).on("unit", "division");

        assertThat(nothing.sql()).isEqualTo("(unit = any(?) and ?::text[] is not null)");
        assertThat(nothing.units()).isEmpty();
    }
}
