package io.zonewatch.registry.supervision.inspection;

import static io.zonewatch.registry.supervision.inspection.FindingState.OPEN;
import static io.zonewatch.registry.supervision.inspection.FindingState.RECTIFIED;
import static io.zonewatch.registry.supervision.inspection.FindingState.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.Kept;
import io.zonewatch.registry.supervision.Official;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is published of an inspection says for every day how many findings were in which state. */
class PublishedInspectionTest {

    private static Paper on(String day) {
        return new Paper(LocalDate.parse(day), "No. 1", "seen");
    }

    private static Finding finding(int number, String term, FollowUp... steps) {
        return new Finding(number, null, "wrong", LocalDate.parse(term), List.of(steps));
    }

    private static List<String> counts(Finding... findings) {
        Inspection inspection = new Inspection(
                "U0011",
                "land",
                List.of(new Official("U0002", "Head", null)),
                LocalDate.parse("2016-01-01"),
                on("2015-12-01"),
                new InspectionEnd.Held(on("2016-01-01"), List.of(findings)));
        return PublishedInspection.of(new Kept<>(UUID.randomUUID(), 1, Instant.EPOCH, inspection)).findings().stream()
                .map(one -> one.from() + " " + one.open() + " " + one.rectified() + " " + one.overdue())
                .toList();
    }

    @Test
    void aFindingIsOverdueFromTheDayAfterItsTermUntilItIsPutRight() {
        assertThat(counts(finding(1, "2016-01-31"))).containsExactly("2016-01-01 1 0 0", "2016-02-01 1 0 1");
        assertThat(counts(finding(1, "2016-01-31", new FollowUp(RECTIFIED, on("2016-02-15")))))
                .containsExactly("2016-01-01 1 0 0", "2016-02-01 1 0 1", "2016-02-15 0 1 0");
        assertThat(counts(finding(1, "2016-01-31", new FollowUp(RECTIFIED, on("2016-01-31")))))
                .containsExactly("2016-01-01 1 0 0", "2016-01-31 0 1 0");
    }

    @Test
    void whatIsOpenAgainAfterItsTermIsOverdueAtOnce() {
        Finding reopened = finding(
                1,
                "2016-01-31",
                new FollowUp(RECTIFIED, on("2016-01-20")),
                new FollowUp(OPEN, on("2016-02-10")),
                new FollowUp(RECTIFIED, on("2016-02-15")),
                new FollowUp(VERIFIED, on("2016-03-01")));

        assertThat(counts(reopened))
                .containsExactly(
                        "2016-01-01 1 0 0",
                        "2016-01-20 0 1 0",
                        "2016-02-10 1 0 1",
                        "2016-02-15 0 1 0",
                        "2016-03-01 0 0 0");
    }

    @Test
    void aTermBeforeTheInspectionIsOverFromTheBeginning() {
        assertThat(counts(finding(1, "2015-12-15"), finding(2, "2016-01-01")))
                .containsExactly("2016-01-01 2 0 1", "2016-01-02 2 0 2");
    }

    @Test
    void withoutFindingsThereIsNothingToCount() {
        assertThat(counts()).isEmpty();
    }
}
