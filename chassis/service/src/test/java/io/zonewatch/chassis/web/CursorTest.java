package io.zonewatch.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"U0011", "池州|2016-02", "a\nb"})
    void whatWasGivenOutIsRead(String key) {
        assertThat(Cursor.read(Cursor.after(key))).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "AAAA", "AAAAAAAA", "_w", "VTAwMTE", "VTAwMTFVMDAxMQ"})
    void whatWasNotGivenOutIsNone(String cursor) {
        assertThat(Cursor.read(cursor)).isEmpty();
    }

    @Test
    void aChangedCursorIsNone() {
        String cursor = Cursor.after("U0011");

        assertThat(Cursor.read(cursor.replace(cursor.charAt(cursor.length() - 1), 'A')))
                .isEmpty();
    }
}
