package io.zonewatch.notification.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.obligation.Names;
import io.zonewatch.reporting.Period;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** What is said of a warning fits wherever it is said. */
class WarningChangedTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2016-04-20T12:00:00+08:00");

    @Test
    void theLongestNameThatASenderMayGiveIsTold() {
        String longest = "N".repeat(200);
        WarningChanged raised = new WarningChanged(
                "0190a1b2-0000-7000-8000-000000000002",
                "p".repeat(32),
                "T".repeat(64),
                new Names(longest, longest),
                LocalDate.of(2017, 12, 31),
                "RAISED",
                Period.parse("2016-03"),
                "0.9999");

        assertThat(raised.pieces(NOON)).singleElement().satisfies(piece -> assertThat(
                        piece.names().en())
                .startsWith(longest)
                .endsWith(", checkpoint 2017-12-31, probability of missing it 99%)"));
    }
}
