package io.zonewatch.assessment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ratios of observed to required growth as Statistics Canada publishes them for its Canadian Indicator Framework, which follows Eurostat's method
 * (repository sdg-data-canada-odd-donnees/cif-data-donnees-cic, indicator_calculation_components.yml, edition of commit 0004afd1). Their figures are of whole
 * years; here they stand for the years' ends.
 */
class PublishedRatiosTest {

    @ParameterizedTest(name = "indicator {0}: {1} in {2}, {3} in {4}, target {5} for {6}")
    @CsvSource({
        "1.1.1,  14.5,  2015, 10.2,  2023, 7.25,  2030,  0.9525901792032172, ON_TRACK",
        "11.1.1, 26866, 2016, 36058, 2024, 13433, 2028, -0.6675781357974336, MOVING_AWAY",
        "11.3.1, 63,    2005, 74,    2020, 85,    2030,  0.8949392974311927, SLOW",
        "11.5.1, 19.3,  2016, 13.9,  2021, 22,    2030, -6.76154243963871,   MOVING_AWAY",
        "11.6.1, 699,   2014, 683.4, 2022, 490,   2030,  0.12830416881599752, LIMITED",
        "12.1.1, 0.37,  2015, 14.63, 2024, 60,    2030,  1.249622415033452,  ON_TRACK",
        "14.1.1, 0.9,   2015, 14.7,  2023, 30,    2030,  1.5866947018068909, ON_TRACK",
        "15.2.1, 42,    2019, 40,    2024, 60,    2026, -0.18576295071190677, MOVING_AWAY",
        "15.4.1, 10.1,  2015, 13.7,  2023, 30,    2030,  0.5160064971944834, LIMITED"
    })
    void areReproduced(
            String indicator,
            String baseline,
            int start,
            String value,
            int now,
            String goal,
            int end,
            BigDecimal ratio,
            Status status) {
        Target target = Targets.target(endOf(start), baseline, checkpoint(baseline, goal, end));

        Outcome outcome = Outcome.of(target, Growth.COMPOUND, endOf(now), new BigDecimal(value));

        Outcome.Assessed assessed = (Outcome.Assessed) outcome;
        assertThat(assessed.status()).isEqualTo(status);
        assertThat(assessed.pace().orElseThrow().ratio().setScale(12, RoundingMode.HALF_UP))
                .isEqualByComparingTo(ratio.setScale(12, RoundingMode.HALF_UP));
    }

    private static Checkpoint checkpoint(String baseline, String goal, int end) {
        boolean rising = new BigDecimal(goal).compareTo(new BigDecimal(baseline)) > 0;
        String day = endOf(end).toString();
        return rising ? Targets.atLeast(day, goal) : Targets.atMost(day, goal);
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
