package io.zonewatch.registry.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.registry.Moment;
import io.zonewatch.reporting.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which people apply on which days, as known when. */
class ContactLineTest {

    private static final Instant NOW = Instant.parse("2016-03-01T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2016, 3, 1);
    private static final ContactLine NOTHING = new ContactLine(new UnitCode("U0011"), 0, List.of());

    private static final Contact LI = statistician("李", "2016-01-01", null);
    private static final Contact WANG = statistician("王", "2016-06-01", null);

    @Test
    void aListHoldsUntilTheNextBegins() {
        ContactLine line = set(set(NOTHING, "2016-01-01", LI), "2016-06-01", WANG);

        assertThat(line.on(LocalDate.of(2015, 12, 31))).isEmpty();
        assertThat(line.on(LocalDate.of(2016, 5, 31))).containsExactly(LI);
        assertThat(line.on(LocalDate.of(2016, 6, 1))).containsExactly(WANG);
        assertThat(line.endOf(TODAY)).contains(LocalDate.of(2016, 6, 1));
        assertThat(line.sequence()).isEqualTo(2);
    }

    @Test
    void ofSeveralListsOfOneDayTheLastRecordedCounts() {
        ContactLine line = NOTHING.with(List.of(NOTHING.next(TODAY, List.of(LI), NOW)));
        line = line.with(List.of(line.next(TODAY, List.of(WANG), NOW.plusSeconds(60))));

        assertThat(line.on(new Moment(LocalDate.of(2016, 6, 1), NOW))).containsExactly(LI);
        assertThat(line.on(new Moment(LocalDate.of(2016, 6, 1), NOW.plusSeconds(60))))
                .containsExactly(WANG);
        assertThat(line.on(new Moment(TODAY, NOW.minusSeconds(1)))).isEmpty();
    }

    @Test
    void knowledgeTimeNeverGoesBack() {
        ContactLine line = NOTHING.with(List.of(NOTHING.next(TODAY, List.of(LI), NOW)));

        assertThat(line.next(TODAY, List.of(), NOW.minusSeconds(60)).recordedAt())
                .isEqualTo(NOW);
    }

    @Test
    void whoStaysIsThereOnceAndWhoComesLaterHasTheDay() {
        ContactLine line = set(set(NOTHING, "2016-01-01", LI), "2016-06-01", LI, WANG);

        assertThat(line.peopleFrom(TODAY)).containsExactly(LI, WANG);
    }

    @Test
    void whoLeavesWithTheNextListIsThereUntilThen() {
        ContactLine line = set(set(NOTHING, "2016-01-01", LI), "2016-06-01", WANG);

        assertThat(line.peopleFrom(TODAY)).containsExactly(statistician("李", "2016-01-01", "2016-06-01"), WANG);
        assertThat(line.peopleFrom(LocalDate.of(2016, 6, 1))).containsExactly(WANG);
    }

    @Test
    void withinAListPeopleComeAndLeaveOnTheirDays() {
        Contact leaving = statistician("李", "2016-01-01", "2016-05-01");
        Contact coming = statistician("王", "2016-05-01", null);
        ContactLine line = set(NOTHING, "2016-01-01", leaving, coming);

        assertThat(line.peopleFrom(TODAY)).containsExactly(leaving, coming);
        assertThat(line.on(LocalDate.of(2016, 5, 1))).containsExactly(coming);
        assertThat(line.staffed(TODAY).on(LocalDate.of(2016, 4, 30))).isTrue();
        assertThat(line.staffed(TODAY).on(LocalDate.of(2016, 5, 1))).isTrue();
    }

    @Test
    void whoWouldComeAfterTheListEndsNeverComes() {
        ContactLine line = set(set(NOTHING, "2016-01-01", LI, statistician("王", "2016-07-01", null)), "2016-06-01", LI);

        assertThat(line.peopleFrom(TODAY)).containsExactly(LI);
    }

    @Test
    void itIsNoticedOnWhichDaysNobodyIsLeftToCount() {
        ContactLine before = set(NOTHING, "2016-01-01", LI);

        assertThat(unstaffed(before, set(before, "2016-03-01"))).containsExactly(TODAY);
        assertThat(unstaffed(before, set(before, "2016-03-01", statistician("李", "2016-01-01", "2016-05-01"))))
                .containsExactly(LocalDate.of(2016, 5, 1));
        assertThat(unstaffed(before, set(before, "2016-03-01", statistician("王", "2016-04-01", null))))
                .containsExactly(TODAY);
        assertThat(unstaffed(before, set(before, "2016-03-01", LI, WANG))).isEmpty();
        assertThat(unstaffed(NOTHING, set(NOTHING, "2016-03-01"))).isEmpty();
    }

    @Test
    void aListThatBeginsLaterStaysAsItIs() {
        ContactLine before = set(set(NOTHING, "2016-01-01", LI), "2016-06-01", LI);

        StaffedDays after = set(before, "2016-03-01").staffed(TODAY);

        assertThat(after.on(TODAY)).isFalse();
        assertThat(after.on(LocalDate.of(2016, 5, 31))).isFalse();
        assertThat(after.on(LocalDate.of(2016, 6, 1))).isTrue();
    }

    @Test
    void whoIsErasedIsOffTheListFromTodayAndOffThoseThatComeLater() {
        ContactLine before = set(set(NOTHING, "2016-01-01", LI, WANG), "2016-06-01", LI);

        ContactLine after = before.without(LI::equals, TODAY, NOW);

        assertThat(after.sequence()).isEqualTo(3);
        assertThat(after.since(before))
                .extracting(ListVersion::validFrom)
                .containsExactly(TODAY, LocalDate.of(2016, 6, 1));
        assertThat(after.peopleStaying(TODAY)).containsExactly(WANG);
        assertThat(after.on(LocalDate.of(2016, 2, 29))).containsExactly(LI, WANG);
    }

    @Test
    void whoIsOnTheTopicOnlyLeavesAStateWithoutHim() {
        ContactLine announced = NOTHING.with(
                List.of(NOTHING.next(LocalDate.of(2016, 1, 1), List.of(LI), Instant.parse("2016-01-01T00:00:00Z"))));
        ContactLine before = announced.with(List.of(
                announced.next(LocalDate.of(2016, 2, 1), List.of(WANG), Instant.parse("2016-01-15T00:00:00Z"))));

        ContactLine after = before.without(person -> "李".equals(person.name()), TODAY, NOW);

        assertThat(before.published()).extracting(Contact::name).containsExactly("李", "王");
        assertThat(after.sequence()).isEqualTo(3);
        assertThat(after.peopleFrom(TODAY)).containsExactly(WANG);
    }

    @Test
    void nothingIsRecordedOfWhoIsOnNoListAnyMore() {
        ContactLine before = set(set(NOTHING, "2016-01-01", LI), "2016-01-01", WANG);

        assertThat(before.without(LI::equals, TODAY, NOW)).isEqualTo(before);
    }

    /** The days from today on which something begins and nobody is left to count. */
    private static List<LocalDate> unstaffed(ContactLine before, ContactLine after) {
        ContactReview.Change change = new ContactReview.Change(
                before.unit(), TODAY, before.staffed(TODAY), after.staffed(TODAY), after.sequence(), null);
        return change.turns().stream().filter(change::unstaffs).toList();
    }

    private static ContactLine set(ContactLine line, String from, Contact... people) {
        return line.with(List.of(line.next(LocalDate.parse(from), List.of(people), NOW)));
    }

    private static Contact statistician(String name, String from, String to) {
        return new Contact(
                ContactRole.STATISTICIAN,
                name,
                null,
                null,
                null,
                "zh-CN",
                null,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }
}
