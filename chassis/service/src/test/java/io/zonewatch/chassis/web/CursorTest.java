package io.zonewatch.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final String LIST = "/api/v1/units{level=[CITY]}";

    @ParameterizedTest
    @ValueSource(strings = {"U0011", "池州|2016-02", "a\nb"})
    void whatWasGivenOutIsRead(String key) {
        assertThat(Cursor.read(Cursor.after(key, LIST), LIST)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "AAAA", "AAAAAAAA", "_w", "VTAwMTE", "VTAwMTFVMDAxMQ"})
    void whatWasNotGivenOutIsNone(String cursor) {
        assertThat(Cursor.read(cursor, LIST)).isEmpty();
    }

    @Test
    void aChangedCursorIsNone() {
        String cursor = Cursor.after("U0011", LIST);

        assertThat(Cursor.read(cursor.replace(cursor.charAt(cursor.length() - 1), 'A'), LIST))
                .isEmpty();
    }

    @Test
    void aCursorOfAnotherListIsNone() {
        assertThat(Cursor.read(Cursor.after("U0011", LIST), "/api/v1/units{level=[NATIONAL]}"))
                .isEmpty();
    }

    @Test
    void aCursorWithACharacterThatNoTextHasIsNone() {
        assertThat(Cursor.read(Cursor.after("U0011\0", LIST), LIST)).isEmpty();
    }
}
