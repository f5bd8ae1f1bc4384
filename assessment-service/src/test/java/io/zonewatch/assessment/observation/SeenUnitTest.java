package io.zonewatch.assessment.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.assessment.observation.SeenUnit.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From which day on roll-ups see a unit otherwise than before. */
class SeenUnitTest {

    private static final Stretch FIRST = stretch("2016-01-01", "341700", false, "PROVINCIAL", "C34");
    private static final Stretch PROMOTED = stretch("2018-06-01", "341700", false, "NATIONAL", "C34");
    private static final SeenUnit UNHEARD_OF = new SeenUnit(null, List.of());

    @Test
    void fromTheBeginningWhereItIsNewOrItsFirstStretchOrKindIsAnother() {
        assertThat(zone(FIRST).otherwiseFrom(UNHEARD_OF)).isEqualTo(LocalDate.MIN);
        assertThat(zone(stretch("2016-01-01", "341721", false, "PROVINCIAL", "C34"), PROMOTED)
                        .otherwiseFrom(zone(FIRST, PROMOTED)))
                .isEqualTo(LocalDate.MIN);
        assertThat(zone(stretch("2015-01-01", "341700", false, "PROVINCIAL", "C34"))
                        .otherwiseFrom(zone(FIRST)))
                .isEqualTo(LocalDate.MIN);
        assertThat(zone(FIRST).otherwiseFrom(new SeenUnit(UnitKind.DEPARTMENT, List.of(FIRST))))
                .isEqualTo(LocalDate.MIN);
    }

    @Test
    void fromTheEarlierBeginningOfWhatIsAnother() {
        LocalDate june = LocalDate.parse("2018-06-01");

        assertThat(zone(FIRST, PROMOTED).otherwiseFrom(zone(FIRST))).isEqualTo(june);
        assertThat(zone(FIRST).otherwiseFrom(zone(FIRST, PROMOTED))).isEqualTo(june);
        Stretch later = stretch("2018-09-01", "341700", false, "NATIONAL", "C34");
        assertThat(zone(FIRST, later).otherwiseFrom(zone(FIRST, PROMOTED))).isEqualTo(june);
        assertThat(zone(FIRST, PROMOTED).otherwiseFrom(zone(FIRST, later))).isEqualTo(june);
        for (Stretch other : List.of(
                stretch("2018-06-01", "341721", false, "NATIONAL", "C34"),
                stretch("2018-06-01", "341700", true, "NATIONAL", "C34"),
                stretch("2018-06-01", "341700", false, null, "C34"),
                stretch("2018-06-01", "341700", false, "NATIONAL", "C39"))) {
            assertThat(zone(FIRST, other).otherwiseFrom(zone(FIRST, PROMOTED)))
                    .as("%s", other)
                    .isEqualTo(june);
        }
    }

    @Test
    void neverWhereAStretchGoesOnAsItWas() {
        Stretch renamed = stretch("2017-03-01", "341700", false, "PROVINCIAL", "C34");

        assertThat(zone(FIRST, renamed, PROMOTED).otherwiseFrom(zone(FIRST, PROMOTED)))
                .isNull();
        assertThat(zone(FIRST).otherwiseFrom(zone(FIRST))).isNull();
    }

    @Test
    void itsDivisionsAreThoseItEverLayIn() {
        assertThat(zone(FIRST, stretch("2017-01-01", "341721", false, null, "C34"), PROMOTED)
                        .divisions())
                .containsExactlyInAnyOrder("341700", "341721");
        assertThat(UNHEARD_OF.divisions()).isEmpty();
    }

    private static SeenUnit zone(Stretch... stretches) {
        return new SeenUnit(UnitKind.ZONE, List.of(stretches));
    }

    private static Stretch stretch(String from, String division, boolean park, String level, String leading) {
        return new Stretch(LocalDate.parse(from), division, park, Set.of(leading), level);
    }
}
