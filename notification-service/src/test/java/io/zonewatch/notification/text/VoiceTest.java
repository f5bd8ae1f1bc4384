package io.zonewatch.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.notification.reminder.Recipient;
import io.zonewatch.notification.text.Texts.Said;
import io.zonewatch.reporting.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a text says of a report, in its subject as in its body. */
class VoiceTest {

    private static final Recipient STATISTICIAN =
            new Recipient(ContactRole.STATISTICIAN, "张三", "s@example.invalid", "zh-CN");
    private static final Said SAID = new Said("t", Duty.REPORT, StepKind.OVERDUE, null, "U0018_M-IND_2016-02-1-T+1");

    @Test
    void aSubjectIsFilledInWithAllThatTheBodyIs() {
        String everything = "{step} {name} {unit} {form} {period} {due} {daysLate} {number} {today}";

        Voice.Letter letter = letter(everything, everything, null);

        assertThat(letter.subject())
                .isEqualTo("报表已逾期 张三 接收区 月报 2016年1-2月 2016年3月10日 12:00 5 U0018_M-IND_2016-02-1-T+1 2016年3月15日")
                .isEqualTo(letter.body());
    }

    @Test
    void aSubjectThatLeavesNothingToBeReadIsTheNameOfTheStep() {
        assertThat(letter("{office}", "x", null).subject()).isEqualTo("报表已逾期");
    }

    @Test
    void aTextThatMentionsInWhosePlaceAReportIsOwedSaysItItself() {
        Voice.Letter letter = letter("{unit}{#if owedBy}（代{owedBy}）{/if}", "{owedBy}->{unit}", "U0018");

        assertThat(letter.subject()).isEqualTo("接收区（代并入区）");
        assertThat(letter.body()).isEqualTo("并入区->接收区");
    }

    @Test
    void whereATextDoesNotMentionItItStandsBesideTheUnit() {
        Voice.Letter letter = letter("{unit} {form}", "{unit}《{form}》", "U0018");

        assertThat(letter.subject()).isEqualTo("接收区（代并入区） 月报");
        assertThat(letter.body()).isEqualTo("接收区（代并入区）《月报》");
        assertThat(letter("{unit} {form}", "{unit}", null).subject()).isEqualTo("接收区 月报");
    }

    private static Voice.Letter letter(String subject, String body, String owedBy) {
        Text.Wording wording = new Text.Wording(subject, body);
        Voice voice = new Voice(
                Map.of("t", new Text("t", 2, wording, wording)),
                Map.of("U0011", new Names("接收区", "Receiving zone"), "U0018", new Names("并入区", "Merged zone")),
                LocalDate.of(2016, 3, 15));
        return voice.letter(SAID, "报表已逾期", obligation(owedBy), STATISTICIAN, "U0002");
    }

    private static Obligation obligation(String owedBy) {
        return new Obligation(
                "U0018_M-IND_2016-02",
                2,
                "U0011",
                "341700",
                "M-IND",
                new Names("月报", "Monthly report"),
                Period.parse("2016-02"),
                ObligationState.OPEN,
                1,
                Instant.parse("2016-03-10T04:00:00Z"),
                null,
                null,
                owedBy,
                Obligation.Window.UNTOLD);
    }
}
