package io.zonewatch.registry.supervision.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.supervision.Departments;
import io.zonewatch.registry.unit.Names;
import io.zonewatch.reporting.UnitCode;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Who was in the group on a day, whatever it became afterwards. In a transaction that is rolled back: no other version can follow
 * one that holds from a later day, and other tests want theirs.
 */
@QuarkusTest
@RealServers
class GroupHistoryTest {

    private static final Instant FIRST = Instant.parse("2300-01-01T00:00:00Z");

    @Inject
    GroupStore store;

    @Inject
    GroupInState part;

    @Test
    void whoWasInOfficeOnADayIsReadAfterTheGroupWasChanged() {
        QuarkusTransaction.begin();
        try {
            add(null, version(FIRST, "2100-01-01", member("Head", "2100-01-01", "2100-03-01")));
            add(null, version(FIRST.plusSeconds(1), "2100-06-01", member("Deputy", "2100-06-01", null)));
            add(null, version(FIRST.plusSeconds(2), "2100-06-01", member("Clerk", "2100-06-01", null)));

            assertThat(posts("2100-02-28", Moment.EVERYTHING)).containsExactly("Head");
            assertThat(posts("2100-03-01", Moment.EVERYTHING)).isEmpty();
            assertThat(posts("2100-06-01", Moment.EVERYTHING)).containsExactly("Clerk");
            assertThat(posts("2100-06-01", FIRST.plusSeconds(1))).containsExactly("Deputy");
            assertThat(posts("2100-06-01", FIRST)).isEmpty();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void theWholeLineIsPublishedWithTheUnitItBelongsToAndNoOther() {
        String unit = Departments.registered();
        QuarkusTransaction.begin();
        try {
            add(unit, version(FIRST, "2100-06-01", member("Clerk", "2100-06-01", null)));
            add(unit, version(FIRST, "2100-01-01", member("Head", "2100-01-01", "2100-03-01")));
            add(unit, version(FIRST, "2100-01-01", member("Deputy", "2100-01-01", null)));

            assertThat(published(unit)).endsWith("2100-01-01 Deputy", "2100-06-01 Clerk");
            assertThat(published("T-ANOTHER")).isEmpty();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void add(String unit, GroupStore.Version version) {
        store.add(new GroupStore.Head(store.head(true).sequence() + 1, unit), version);
    }

    private List<String> published(String unit) {
        return part.of(new UnitCode(unit)).stream()
                .map(group ->
                        group.validFrom() + " " + group.members().getFirst().post())
                .toList();
    }

    private List<String> posts(String day, Instant known) {
        Moment moment = new Moment(LocalDate.parse(day), known);
        Optional<GroupStore.Version> version = store.at(moment);
        return GroupView.of(version.orElseThrow(), 1, moment.day(), true).members().stream()
                .map(Member::post)
                .toList();
    }

    private static Member member(String post, String since, String until) {
        return new Member(
                "U0002",
                post,
                null,
                Duty.MEMBER,
                null,
                LocalDate.parse(since),
                until == null ? null : LocalDate.parse(until));
    }

    private static GroupStore.Version version(Instant recordedAt, String validFrom, Member member) {
        Names names = new Names("推进小组", "Group");
        return new GroupStore.Version(
                recordedAt,
                new Group(
                        LocalDate.parse(validFrom),
                        "No. 1",
                        "set up",
                        names,
                        new Office("U0002", names),
                        null,
                        List.of(member)));
    }
}
