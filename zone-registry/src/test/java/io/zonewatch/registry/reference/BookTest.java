package io.zonewatch.registry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which code holds on which day, in the lists that the service is built with. */
class BookTest {

    private static final Book DIVISIONS = book(Catalogue.DIVISIONS);
    private static final Book INDUSTRIES = book(Catalogue.INDUSTRIES);

    /** Changes of Anhui, with the days of SOURCES.md: the old code until the day before, the new one from the day on. */
    @ParameterizedTest
    @CsvSource({
        "340823, 340722, 枞阳县, 2015-12-31",
        "340721, 340706, 义安区, 2015-12-31",
        "341521, 340422, 寿县, 2015-12-31",
        "340824, 340882, 潜山市, 2018-07-14",
        "341822, 341882, 广德市, 2019-08-06",
        "340225, 340281, 无为市, 2019-12-16",
        "340221, 340210, 湾沚区, 2020-07-06",
        "340208, 340209, 弋江区, 2020-07-06",
    })
    void aChangeHoldsFromItsDay(String old, String present, String name, LocalDate day) {
        LocalDate before = day.minusDays(1);

        assertThat(DIVISIONS.find(old, before)).isPresent();
        assertThat(DIVISIONS.find(present, before)).isEmpty();
        assertThat(DIVISIONS.find(old, day)).isEmpty();
        assertThat(DIVISIONS.find(present, day).orElseThrow().names().zh()).isEqualTo(name);
        assertThat(DIVISIONS.find(present, LocalDate.of(2026, 1, 1))).isPresent();
    }

    /** 加查县 and others outside Anhui: the lists do not say when, so between them either code is taken. */
    @Test
    void whereTheDayIsNotKnownBothCodesHoldBetweenTheLists() {
        List<String> ended = onlyIn("2015", "2023");
        List<String> begun = onlyIn("2023", "2015");
        LocalDate between = LocalDate.of(2019, 1, 1);

        assertThat(ended).isNotEmpty().allSatisfy(code -> {
            assertThat(DIVISIONS.find(code, LocalDate.of(2010, 1, 1))).isPresent();
            assertThat(DIVISIONS.find(code, between)).isPresent();
            assertThat(DIVISIONS.find(code, LocalDate.of(2023, 6, 30))).isEmpty();
        });
        assertThat(begun).isNotEmpty().allSatisfy(code -> {
            assertThat(DIVISIONS.find(code, LocalDate.of(2015, 12, 30))).isEmpty();
            assertThat(DIVISIONS.find(code, between)).isPresent();
            assertThat(DIVISIONS.find(code, LocalDate.of(2023, 6, 30))).isPresent();
        });
    }

    @Test
    void aListShowsItsDay() {
        assertThat(DIVISIONS.on(LocalDate.of(2015, 12, 31))).hasSize(34 + 334 + 2850);
        assertThat(DIVISIONS.on(LocalDate.of(2023, 6, 30))).hasSize(34 + 333 + 2844);
        assertThat(anhui(LocalDate.of(2015, 12, 31))).isEqualTo(105);
        assertThat(anhui(LocalDate.of(2021, 1, 1))).isEqualTo(104);
        assertThat(anhui(LocalDate.of(2023, 6, 30))).isEqualTo(104);
    }

    @ParameterizedTest
    @CsvSource({"2000-01-01, 2011, 548", "2017-09-30, 2011, 548", "2017-10-01, 2017, 590", "2026-01-01, 2017, 590"})
    void aClassificationIsReplacedAsAWhole(LocalDate day, String version, int codes) {
        assertThat(INDUSTRIES.on(day)).hasSize(codes).allSatisfy(entry -> assertThat(entry.version())
                .isEqualTo(version));
    }

    private static List<String> onlyIn(String version, String other) {
        return DIVISIONS.of(version).stream()
                .filter(entry -> entry.validFrom() == null && entry.validTo() == null)
                .map(Entry::code)
                .filter(code -> DIVISIONS.find(code, other).isEmpty())
                .toList();
    }

    private static long anhui(LocalDate day) {
        return DIVISIONS.on(day).stream()
                .filter(entry -> entry.code().startsWith("34") && entry.level() == Level.COUNTY)
                .count();
    }

    static Book book(Catalogue catalogue) {
        List<Edition> editions = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (EditionFile file : EditionFile.all(new ObjectMapper().registerModule(new JavaTimeModule()))) {
            if (file.catalogue() == catalogue) {
                editions.add(file.edition());
                entries.addAll(file.read());
            }
        }
        return new Book(catalogue, editions, entries);
    }
}
