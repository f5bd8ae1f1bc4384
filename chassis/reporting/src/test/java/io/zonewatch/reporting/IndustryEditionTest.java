package io.zonewatch.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of sections, held against the reference data, and how a code's digits find their letter. */
class IndustryEditionTest {

    @ParameterizedTest
    @EnumSource
    void everyNumberIsTheDivisionOfTheReferenceDataOrNone(IndustryEdition edition) throws IOException {
        List<String> found = IntStream.range(0, 100)
                .mapToObj("X%02d"::formatted)
                .flatMap(code -> edition.divisionLike(code).stream())
                .toList();

        assertThat(found).isEqualTo(divisions(edition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "39", "C3", "C391", "c39", "OTHER", "C３９"})
    void whatIsNotALetterAndTwoDigitsIsNoDivision(String code) {
        assertThat(IndustryEdition.GB_T_4754_2017.divisionLike(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2016-12, N79, O79", "2016-Q4, Q82, P82", "2016, C39, C39", "2017-02, O79, N79", "2017, P82, O82"})
    void aPeriodGoesByTheEditionOfItsYear(String period, String code, String division) {
        assertThat(IndustryEdition.of(Period.parse(period)).divisionLike(code)).isEqualTo(Optional.of(division));
    }

    @Test
    void theTitleNamesTheStandard() {
        assertThat(IndustryEdition.of(Period.parse("2016")).title()).isEqualTo("GB/T 4754-2011");
    }

    private static List<String> divisions(IndustryEdition edition) throws IOException {
        String file = edition.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
        try (Stream<String> lines = Files.lines(Path.of("..", "..", "deploy", "reference", "industries", file))) {
            return lines.map(line -> line.split(",", 3))
                    .filter(line -> line[1].equals("DIVISION"))
                    .map(line -> line[0])
                    .toList();
        }
    }
}
