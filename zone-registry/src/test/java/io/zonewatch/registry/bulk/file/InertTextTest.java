package io.zonewatch.registry.bulk.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.chassis.sheet.InertText;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No text that goes out runs as a formula, and every text that goes out comes in again. */
class InertTextTest {

    @Property
    void whatIsWrittenIsNoFormulaAndMeansWhatItWas(@ForAll("texts") String text) {
        String written = InertText.of(text);

        assertThat(InertText.original(written)).isEqualTo(text);
        if (!written.isEmpty()) {
            assertThat("=+-@\t\r\n＝＋－＠").doesNotContain(written.substring(0, 1));
        }
    }

    @Property(tries = 60)
    void aTableOfBothFormatsIsReadAsItWasWritten(@ForAll("tables") List<List<String>> lines) {
        TableFiles files = CsvFileTest.files(Limits.WIDE);
        Sheet sheet = new Sheet("表", lines);

        for (FileFormat format : FileFormat.values()) {
            Table read = files.read(format, files.write(format, sheet));

            assertThat(read.lines().stream().map(Table.Line::cells))
                    .as(format.name())
                    .isEqualTo(lines);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> first = Arbitraries.of("", "=", "+", "-", "@", "'", "＝", "''", "'=");
        Arbitrary<String> rest =
                Arbitraries.strings().withChars("=+-@',;\"<&> 池州x1").ofMaxLength(8);
        return Combinators.combine(first, rest).as(String::concat).map(String::strip);
    }

    /** Two full columns, headings among them: what is at the end of a line and empty is not kept by a workbook. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> full = texts().map(text -> text + "。");
        return Combinators.combine(full, full)
                .as(List::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(lines -> Stream.concat(Stream.of(List.of("列一", "列二")), lines.stream())
                        .toList());
    }
}
