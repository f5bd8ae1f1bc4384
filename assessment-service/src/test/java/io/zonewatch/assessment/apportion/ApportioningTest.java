package io.zonewatch.assessment.apportion;

import static io.zonewatch.assessment.apportion.ApportionmentMethod.BY_SHARE_OF_BASE;
import static io.zonewatch.assessment.apportion.ApportionmentMethod.EQUAL_EFFORT;
import static io.zonewatch.assessment.apportion.ApportionmentMethod.NEGOTIATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.reporting.formula.Reason.Cause;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Apportionments calculated by hand. */
class ApportioningTest {

    /** 47000, 16000, 15800, 12000, 6100 and 3100 votes for 10 seats: the usual textbook example of the Hare quota. */
    @Test
    void seatsAreGivenAsTheTextbookGivesThem() {
        BaseFigures votes = Cases.amounts("47000", "16000", "15800", "12000", "6100", "3100");

        assertThat(Cases.values(Cases.of(BY_SHARE_OF_BASE, "10", 0, votes)))
                .containsExactly("5", "2", "1", "1", "1", "0");
    }

    /** 1000 · 100/700 = 142.86, 285.71, 571.43; rounded down 998 are given, the two largest remainders get one more. */
    @Test
    void anAmountGoesByShareOfBaseAndAddsUp() {
        Apportioning byShare = Cases.of(BY_SHARE_OF_BASE, "1000", 0, Cases.amounts("100", "200", "400"));

        assertThat(Cases.values(byShare)).containsExactly("143", "286", "571");
        assertThat(Cases.together(byShare)).isEqualTo("1000");
        assertThat(pace(byShare)).isNull();
    }

    /** (1000 ÷ 700)^(1/4) − 1 = 9.33 % a year for each, which leads where the share of the base does. */
    @Test
    void equalEffortForAnAmountIsTheSamePerCentAYear() {
        Apportioning effort = Cases.of(EQUAL_EFFORT, "1000", 0, Cases.amounts("100", "200", "400"));

        assertThat(Cases.values(effort)).containsExactly("143", "286", "571");
        assertThat(pace(effort)).isEqualTo("9.33");
    }

    /** Zones of 10, 20 and 30 points of the city's 1000, together 60: 70/6 = 11.667, 23.333, 35. */
    @Test
    void pointsOfTheCitysFigureAddUp() {
        Apportioning byShare = Cases.of(BY_SHARE_OF_BASE, "70", 2, Cases.sharesOf("1000", "100", "200", "300"));

        assertThat(byShare.decision().base().value()).isEqualByComparingTo("60");
        assertThat(Cases.values(byShare)).containsExactly("11.67", "23.33", "35.00");
        assertThat(Cases.together(byShare)).isEqualTo("70.00");
    }

    /** The ten points that are missing are three and a third for each of three zones, 0.83 a year; the odd hundredth is the first zone's. */
    @Test
    void equalEffortForPointsOfTheCitysFigureIsTheSamePartOfWhatIsMissing() {
        Apportioning effort = Cases.of(EQUAL_EFFORT, "70", 2, Cases.sharesOf("1000", "100", "200", "300"));

        assertThat(Cases.values(effort)).containsExactly("13.34", "23.33", "33.33");
        assertThat(Cases.together(effort)).isEqualTo("70.00");
        assertThat(pace(effort)).isEqualTo("0.83");
    }

    /** 400 of 800 and 60 of 200 are 50 % and 30 %, together 46 %, not 40 %: 50 · 50/46 = 54.348, 30 · 50/46 = 32.609. */
    @Test
    void zonesOfARatioKeepTheirProportionAndComeTogetherAsARatioOfSums() {
        Apportioning byShare = Cases.of(BY_SHARE_OF_BASE, "50", 2, Cases.ratios("400/800", "60/200"));

        assertThat(byShare.decision().base().value()).isEqualByComparingTo("46");
        assertThat(Cases.values(byShare)).containsExactly("54.35", "32.61");
        assertThat(Cases.together(byShare)).isEqualTo("50.00");
    }

    /** Four points in four years for each. */
    @Test
    void equalEffortForARatioIsTheSamePointsAYear() {
        Apportioning effort = Cases.of(EQUAL_EFFORT, "50", 2, Cases.ratios("400/800", "60/200"));

        assertThat(Cases.values(effort)).containsExactly("54.00", "34.00");
        assertThat(Cases.together(effort)).isEqualTo("50.00");
        assertThat(pace(effort)).isEqualTo("1.00");
    }

    /** 0.8 · 53 + 0.2 · 36 = 49.6; the average of the percentages would be 44.5. */
    @Test
    void negotiatedValuesOfARatioAreWeighted() {
        Apportioning agreed = Cases.of(NEGOTIATED, "50", 1, Cases.ratios("400/800", "60/200"), "53", "36");

        assertThat(Cases.values(agreed)).containsExactly("53", "36");
        assertThat(Cases.together(agreed)).isEqualTo("49.6");
    }

    @Test
    void negotiatedAmountsAreAddedUp() {
        Apportioning agreed = Cases.of(NEGOTIATED, "1000", 1, Cases.amounts("100", "200"), "400.5", "500");

        assertThat(Cases.together(agreed)).isEqualTo("900.5");
    }

    @Test
    void aZoneOfNothingGetsNothingByShareAndCannotGrowByPerCent() {
        BaseFigures base = Cases.amounts("0", "200");
        Apportioning effort = Cases.of(EQUAL_EFFORT, "300", 0, base);

        assertThat(Cases.values(Cases.of(BY_SHARE_OF_BASE, "300", 0, base))).containsExactly("0", "300");
        assertThat(Cases.values(effort)).containsExactly("300");
        assertThat(effort.withoutValue(base.zones().getFirst())).contains(Cause.ZERO_BASE);
    }

    @Test
    void aZoneWithoutABaseIsLeftOutWithItsReason() {
        BaseFigures two = Cases.amounts("100", "200");
        ZoneFigures third = ZoneFigures.without(Cases.zone(2), Cause.MISSING);
        BaseFigures three = new BaseFigures(
                two.period(),
                two.unit(),
                two.factor(),
                null,
                List.of(two.zones().getFirst(), two.zones().getLast(), third));
        Apportioning byShare = Cases.of(BY_SHARE_OF_BASE, "600", 0, three);

        assertThat(Cases.values(byShare)).containsExactly("200", "400");
        assertThat(byShare.withoutValue(third)).contains(Cause.MISSING);
    }

    private static String pace(Apportioning apportioning) {
        return apportioning
                .perYear(apportioning.checkpoints().getFirst())
                .map(pace -> pace.setScale(2, RoundingMode.HALF_UP))
                .map(BigDecimal::toPlainString)
                .orElse(null);
    }
}
