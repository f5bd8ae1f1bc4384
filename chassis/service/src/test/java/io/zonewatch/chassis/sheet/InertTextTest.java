package io.zonewatch.chassis.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet program could run goes out with an apostrophe before it, and comes in without. */
class InertTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", "'quoted", "'"})
    void whatCouldRunIsMarked(String text) {
        assertThat(InertText.of(text)).isEqualTo("'" + text);
        assertThat(InertText.original(InertText.of(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "池州", "1-2", "a=b", " =1"})
    void whatCouldNotIsLeftAsItIs(String text) {
        assertThat(InertText.of(text)).isEqualTo(text);
        assertThat(InertText.original(text)).isEqualTo(text);
    }
}
