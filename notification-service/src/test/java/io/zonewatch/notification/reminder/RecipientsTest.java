package io.zonewatch.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Contacts.Contact;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.notification.preference.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who a step speaks to, and by which ways. */
class RecipientsTest {

    private static final Obligation OBLIGATION =
            Samples.obligation(ObligationState.OPEN, 1, Samples.at("2016-03-10T12:00"));

    private static final Step PERSONAL = by(ChannelCode.EMAIL, ChannelCode.INBOX, ChannelCode.SMS);

    @Test
    void everyPersonIsToldAndASystemOrGroupOnce() {
        List<Hearer> found = recipients(
                        contact(ContactRole.STATISTICIAN, "s@example.invalid"),
                        contact(ContactRole.ZONE_LEADER, "l@example.invalid"))
                .of(OBLIGATION, Samples.LADDER, step());

        assertThat(found)
                .extracting(hearer -> hearer.recipient().email())
                .containsExactly("s@example.invalid", "l@example.invalid");
        assertThat(channels(found.getFirst()))
                .containsExactly(ChannelCode.EMAIL, ChannelCode.WEBHOOK, ChannelCode.WECOM);
        assertThat(channels(found.getLast())).containsExactly(ChannelCode.EMAIL);
        assertThat(found).allMatch(hearer -> hearer.hears(step()));
    }

    @Test
    void aPersonUnderTwoRolesIsToldOnceUnderTheFirst() {
        List<Hearer> found = recipients(
                        contact(ContactRole.ZONE_LEADER, "One@example.invalid"),
                        contact(ContactRole.STATISTICIAN, "one@example.invalid"))
                .of(OBLIGATION, Samples.LADDER, step());

        assertThat(found).singleElement().satisfies(hearer -> {
            assertThat(hearer.recipient().role()).isEqualTo(ContactRole.STATISTICIAN);
            assertThat(channels(hearer)).hasSize(3);
        });
    }

    @Test
    void whoHasNoMailboxIsToldByWhatNeedsNone() {
        List<Hearer> found = recipients(
                        contact("张三", null, "+8613800000001", null),
                        contact("李四", " ", null, "account"),
                        contact("王五", null, null, null))
                .of(OBLIGATION, Samples.LADDER, PERSONAL);

        assertThat(found)
                .extracting(hearer -> hearer.recipient().key())
                .containsExactly("STATISTICIAN/+8613800000001", "STATISTICIAN/account");
        assertThat(found)
                .extracting(hearer -> channels(hearer, PERSONAL))
                .containsExactly(List.of(ChannelCode.SMS), List.of(ChannelCode.INBOX));
    }

    @Test
    void whereNoChannelOfTheStepReachesSomebodyNobodyIsThere() {
        assertThat(recipients(contact("张三", null, "+8613800000001", "account"))
                        .of(OBLIGATION, Samples.LADDER, Samples.step("T+1", 1, StepKind.OVERDUE)))
                .isEmpty();
    }

    @Test
    void peopleWhoShareAMailboxAreEachToldAndTheMailboxOnce() {
        List<Hearer> found = recipients(
                        contact("张三", "office@example.invalid", null, "a"),
                        contact("李四", "Office@example.invalid", null, "b"),
                        contact("王五", "office@example.invalid", null, null))
                .of(OBLIGATION, Samples.LADDER, PERSONAL);

        assertThat(found)
                .extracting(hearer -> hearer.recipient().key())
                .containsExactly("STATISTICIAN/office@example.invalid", "STATISTICIAN/b");
        assertThat(found)
                .extracting(hearer -> channels(hearer, PERSONAL))
                .containsExactly(
                        List.of(ChannelCode.EMAIL, ChannelCode.INBOX, ChannelCode.SMS), List.of(ChannelCode.INBOX));
    }

    @Test
    void aMailboxThatTheFirstDoesNotWantWrittenToIsTheNextOnes() {
        Preferences inbox = new Preferences(List.of(ChannelCode.INBOX), null, null, null, null, null);
        List<Hearer> found = new Recipients(
                        Map.of(
                                OBLIGATION.unit(),
                                List.of(
                                        contact("张三", "office@example.invalid", null, "a"),
                                        contact("李四", "office@example.invalid", null, "b"))),
                        Map.of("a", inbox),
                        LocalDate.of(2016, 3, 11))
                .of(OBLIGATION, Samples.LADDER, PERSONAL);

        assertThat(found)
                .extracting(hearer -> hearer.recipient().key())
                .containsExactly("STATISTICIAN/office@example.invalid", "STATISTICIAN/office@example.invalid#b");
        assertThat(channels(found.getFirst(), PERSONAL)).containsExactly(ChannelCode.INBOX);
        assertThat(channels(found.getLast(), PERSONAL)).contains(ChannelCode.EMAIL, ChannelCode.INBOX);
    }

    private static List<ChannelCode> channels(Hearer hearer, Step step) {
        return hearer.ways(step).stream().map(Way::channel).toList();
    }

    private static List<ChannelCode> channels(Hearer hearer) {
        return hearer.ways(step()).stream().map(Way::channel).toList();
    }

    private static Recipients recipients(Contact... people) {
        return new Recipients(Map.of(OBLIGATION.unit(), List.of(people)), Map.of(), LocalDate.of(2016, 3, 11));
    }

    private static Contact contact(ContactRole role, String email) {
        return new Contact(role, "张三", email, "zh-CN", null, null, null, null);
    }

    private static Contact contact(String name, String email, String phone, String sub) {
        return new Contact(ContactRole.STATISTICIAN, name, email, "zh-CN", phone, sub, null, null);
    }

    private static Step by(ChannelCode... channels) {
        Step like = Samples.step("T+1", 1, StepKind.OVERDUE);
        return new Step(
                like.code(),
                like.offsetWorkingDays(),
                like.offsetHours(),
                like.kind(),
                like.recipients(),
                null,
                null,
                List.of(channels),
                like.subject(),
                null,
                null,
                null);
    }

    private static Step step() {
        Step like = Samples.to(
                Samples.step("T+1", 1, StepKind.OVERDUE), null, ContactRole.STATISTICIAN, ContactRole.ZONE_LEADER);
        return new Step(
                like.code(),
                like.offsetWorkingDays(),
                like.offsetHours(),
                like.kind(),
                like.recipients(),
                null,
                null,
                List.of(ChannelCode.EMAIL, ChannelCode.WEBHOOK, ChannelCode.WECOM),
                like.subject(),
                null,
                null,
                null);
    }
}
