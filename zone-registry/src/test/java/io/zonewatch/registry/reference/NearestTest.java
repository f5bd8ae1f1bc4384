package io.zonewatch.registry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody who wrote a wrong code may have meant. */
class NearestTest {

    private static final Book DIVISIONS = BookTest.book(Catalogue.DIVISIONS);
    private static final Book INDUSTRIES = BookTest.book(Catalogue.INDUSTRIES);

    /** A division that changed its code keeps its name; only then come slips of the pen. */
    @ParameterizedTest
    @CsvSource({
        "340823, 340722, 枞阳县",
        "341521, 340422, 寿县",
        "340824, 340882, 潜山市",
        "340222, 340212, 繁昌区",
        "431721, 341721, 东至县",
        "341731, 341721, 东至县",
        "34172, 341721, 东至县",
    })
    void aDivision(String written, String meant, String name) {
        LocalDate day = LocalDate.of(2021, 1, 1);
        List<Entry> formerly = DIVISIONS.everywhere(written).toList();

        Entry first = Nearest.to(written, formerly, DIVISIONS.on(day), 3).getFirst();

        assertThat(first.code()).isEqualTo(meant);
        assertThat(first.names().zh()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"C2611, C261", "C93, C39", "D39, C39", "C390, C39"})
    void anIndustry(String written, String meant) {
        assertThat(Nearest.to(written, List.of(), INDUSTRIES.of("2017"), 3))
                .hasSize(3)
                .extracting(Entry::code)
                .contains(meant);
    }

    @Test
    void swappedNeighboursAreOneSlip() {
        assertThat(Nearest.slips("431721", "341721")).isEqualTo(1);
        assertThat(Nearest.slips("341721", "341722")).isEqualTo(1);
        assertThat(Nearest.slips("", "341722")).isEqualTo(6);
    }

    @Property
    void slipsCountTheSameBothWaysAndAreNoneOnlyForTheSame(@ForAll("codes") String one, @ForAll("codes") String other) {
        int slips = Nearest.slips(one, other);

        assertThat(slips).isEqualTo(Nearest.slips(other, one));
        assertThat(slips == 0).isEqualTo(one.equals(other));
        assertThat(slips).isBetween(Math.abs(one.length() - other.length()), Math.max(one.length(), other.length()));
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings().withCharRange('1', '4').ofMaxLength(7);
    }
}
