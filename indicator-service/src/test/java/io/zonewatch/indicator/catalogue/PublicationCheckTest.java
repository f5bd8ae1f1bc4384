package io.zonewatch.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.Names;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.formula.IndicatorTotal;
import io.zonewatch.reporting.formula.Scope;
import io.zonewatch.reporting.formula.Sum;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The largest catalogue there can be, each indicator derived from the next. */
class PublicationCheckTest {

    private static final int MOST = 2000;

    @Test
    void aChainAsLongAsACatalogueIsFollowedToItsEnd() {
        assertThatCode(() -> PublicationCheck.require(chain(MOST), List.of())).doesNotThrowAnyException();
    }

    @Test
    void aCircleAsLongAsACatalogueIsFound() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> PublicationCheck.require(chain(0), List.of()));
    }

    /** The last is derived from the one of that number, or reported if there is none. */
    private static Catalogue chain(int afterLast) {
        List<Indicator> indicators = IntStream.range(0, MOST)
                .mapToObj(i -> i + 1 < MOST ? indicator(i, i + 1) : indicator(i, afterLast))
                .toList();
        return new Catalogue(1, Catalogue.State.DRAFT, Period.month(2016, 1), null, null, null, indicators);
    }

    private static Indicator indicator(int number, int input) {
        return new Indicator(
                "I_" + number,
                new Names("链", "chain"),
                TimeBasis.FLOW,
                "t",
                1,
                Polarity.NEUTRAL,
                null,
                null,
                null,
                null,
                null,
                input < MOST ? new Sum(List.of(new IndicatorTotal("I_" + input, Scope.ZONES))) : null);
    }
}
