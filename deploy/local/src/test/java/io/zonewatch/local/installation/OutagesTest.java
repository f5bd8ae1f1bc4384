package io.zonewatch.local.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutagesTest {

    private static final String PROGRAM = "notification-service";
    private static final Instant END = Instant.parse("2016-09-19T01:30:00Z");

    @TempDir
    Path folder;

    @Test
    void anOutageLastsUntilItIsEndedAndIsRememberedAfterwards() throws IOException {
        var outages = new Outages(folder.resolve("outages"));
        assertThat(outages.isOn(PROGRAM)).isFalse();
        assertThat(outages.endOf(PROGRAM)).isEmpty();

        outages.begin(PROGRAM);
        assertThat(outages.isOn(PROGRAM)).isTrue();
        assertThat(outages.endOf(PROGRAM)).isEmpty();
        assertThat(outages.isOn("indicator-service")).isFalse();

        outages.end(PROGRAM, END);
        assertThat(outages.isOn(PROGRAM)).isFalse();
        assertThat(outages.endOf(PROGRAM)).contains(END);
    }
}
