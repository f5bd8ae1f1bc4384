package io.zonewatch.assessment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.Term;
import io.zonewatch.reporting.formula.Term.Role;
import io.zonewatch.reporting.formula.Term.Use;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which units' figures a result is made of, and to whom it would tell one of them. */
class SumTest {

    private static final UnitCode CITY = new UnitCode("U0001");
    private static final Map<UnitCode, String> DIVISIONS =
            Map.of(CITY, "341700", new UnitCode("U0011"), "341700", new UnitCode("U0012"), "341723");

    @Test
    void eachPlaceOfTheFormulaIsASumAndEqualOnesAreOne() {
        List<Sum> sums = Sum.of(List.of(
                term(Role.NUMERATOR, Use.ADDED, "U0012", "2016-03"),
                term(Role.NUMERATOR, Use.ADDED, "U0011", "2016-03"),
                term(Role.NUMERATOR, Use.SUBTRACTED, "U0011", "2016-02"),
                term(Role.DENOMINATOR, Use.ADDED, "U0011", "2016-03"),
                term(Role.DENOMINATOR, Use.ADDED, "U0012", "2016-03")));

        assertThat(sums).containsExactly(sum("U0011", "U0012"), sum("U0011"));
    }

    @Test
    void whatDoesNotCountIsInNoSum() {
        Term constant = new Term(
                Role.NUMERATOR,
                Use.ADDED,
                null,
                null,
                null,
                null,
                Period.parse("2016-03"),
                Figure.reported(BigDecimal.ONE));

        assertThat(Sum.of(List.of(
                        constant,
                        term(Role.NUMERATOR, Use.NOT_AMONG_TOP, "U0011", "2016-03"),
                        term(Role.NUMERATOR, Use.UNIT_LEFT_OUT, "U0012", "2016-03"))))
                .isEmpty();
    }

    @Test
    void aSumWithOneUnitOutOfReachExposesIt() {
        Reach cityAlone = reach(new Scope(Set.of(CITY), Set.of()));
        Reach cityAndZone = reach(new Scope(Set.of(CITY, new UnitCode("U0011")), Set.of()));

        assertThat(cityAlone.isExposedBy(sum("U0011"), true)).isTrue();
        assertThat(cityAlone.isExposedBy(sum("U0011", "U0012"), true)).isFalse();
        assertThat(cityAndZone.isExposedBy(sum("U0011", "U0012"), true)).isTrue();
        assertThat(cityAndZone.isExposedBy(sum("U0001", "U0011"), true)).isFalse();
        assertThat(cityAlone.isExposedBy(sum("U0011", "U0012"), false))
                .as("what it grows by next is one zone's")
                .isTrue();
        assertThat(cityAndZone.isExposedBy(sum("U0001", "U0011"), false)).isFalse();
    }

    @Test
    void toWhomTheCitysDivisionIsInScopeNothingIsExposed() {
        Reach county = reach(new Scope(Set.of(CITY), Set.of("341723")));
        Reach division = reach(new Scope(Set.of(), Set.of("3417")));

        assertThat(county.isExposedBy(sum("U0011", "U0012"), true)).isTrue();
        // U0099 has left for a division that is not known here
        assertThat(division.permits(new UnitCode("U0099"))).isFalse();
        assertThat(division.isExposedBy(sum("U0011", "U0099"), false)).isFalse();
    }

    private static Reach reach(Scope scope) {
        return new Reach(scope, DIVISIONS, CITY);
    }

    private static Sum sum(String... units) {
        return Sum.over(List.of(units).stream().map(UnitCode::new).toList());
    }

    private static Term term(Role role, Use use, String unit, String period) {
        return new Term(
                role,
                use,
                "IND_VA",
                io.zonewatch.reporting.formula.Scope.ZONES,
                new UnitCode(unit),
                null,
                Period.parse(period),
                Figure.reported(BigDecimal.TEN));
    }
}
