package io.zonewatch.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.bounce.Report.Action;
import io.zonewatch.notification.bounce.Report.OfRecipient;
import io.zonewatch.notification.delivery.CameBack.Failure;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is read of a delivery report, and of what only looks like one. */
class ReportsTest {

    private static final String RETURN_PATH = "bounce+0123@mail.example.invalid";

    /** What a thread has computed, whatever else the machine did meanwhile. */
    private static final ThreadMXBean OWN_TIME = ManagementFactory.getThreadMXBean();

    @Test
    void whatPostfixReturnsTellsTheStatusAndTheServersWordsWithoutTheAddress() {
        Report report = read(DeliveryReports.postfix(RETURN_PATH)).getFirst();

        assertThat(report.failures())
                .extracting(Failure::answer)
                .containsExactly(
                        "5.1.1 smtp; 550 5.1.1 <…>: Recipient address rejected: User unknown in virtual mailbox table");
        assertThat(report.mentions()).contains(RETURN_PATH, "<" + RETURN_PATH + ">");
    }

    @Test
    void whatExchangeReturnsTellsItWithoutTheNameOfTheMailbox() {
        Report report = read(DeliveryReports.exchange(RETURN_PATH)).getFirst();

        assertThat(report.failures())
                .extracting(Failure::answer)
                .containsExactly(
                        "5.1.10 smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient … not found by SMTP address lookup");
        assertThat(report.mentions()).contains(RETURN_PATH);
    }

    @Test
    void aWarningIsNoFailure() {
        Report report = read(DeliveryReports.postfixWarning(RETURN_PATH)).getFirst();

        assertThat(report.recipients()).extracting(OfRecipient::action).containsExactly(Action.DELAYED);
        assertThat(report.failures()).isEmpty();
    }

    @Test
    void theSameReportHasOneIdentityAndAnotherHasAnother() {
        String report = DeliveryReports.postfix(RETURN_PATH);

        assertThat(read(report).getFirst().id())
                .isEqualTo(read("Received: by another.example.invalid\r\n" + report)
                        .getFirst()
                        .id())
                .isNotEqualTo(
                        read(DeliveryReports.postfix(RETURN_PATH)).getFirst().id());
    }

    @Test
    void withoutAnIdentityTwoAreOnlyTheSameIfAllOfThemIs() {
        String report = DeliveryReports.postfix(RETURN_PATH).replaceFirst("Message-Id: .*\r\n", "");

        assertThat(read(report).getFirst().id())
                .isEqualTo(read(report).getFirst().id())
                .isNotEqualTo(
                        read(report.replace("09:00:05", "09:30:05")).getFirst().id());
    }

    @Test
    void whomItIsAboutIsReadInWhateverWayItIsWritten() {
        assertThat(read(DeliveryReports.postfix(RETURN_PATH)
                                .replace("Final-Recipient: rfc822; li.lei@", "Final-Recipient: RFC822;<Wang.Fang@")
                                .replace("Original-Recipient: rfc822;li.lei", "Original-Recipient: rfc822; LI.LEI"))
                        .getFirst()
                        .failures())
                .extracting(Failure::addresses)
                .containsExactly(Set.of("wang.fang@unit.example.invalid", "li.lei@unit.example.invalid"));
    }

    @Test
    void withoutAStatusItIsPermanentOfAKindThatWasNotTold() {
        assertThat(failureWith(report -> report.replace("Status: 5.1.1", "Status: unknown")))
                .startsWith("5.0.0 smtp; 550");
    }

    @Test
    void whateverAServerWritesIsCutToOneLineWithoutAddresses() {
        String hostile = "x\u0000\t\u2028 \"zhang san\"@a.example.invalid 张三@单位.中国 <b> LI.LEI " + "y".repeat(5000);

        assertThat(failureWith(report -> report.replace("User unknown", hostile)))
                .hasSizeLessThanOrEqualTo("5.1.1 ".length() + 200)
                .contains("rejected: x … … … <b> … yyy")
                .doesNotContainPattern("[^ -~…]|@");
    }

    @Test
    void whatIsNoDeliveryReportIsNone() {
        String report = DeliveryReports.postfix(RETURN_PATH);

        assertThat(List.of(
                        "",
                        "\r\n\r\n",
                        "Subject: Out of office\r\n\r\nI am on holiday.",
                        report.replace("multipart/report", "multipart/mixed"),
                        report.replace("report-type=delivery-status", "report-type=disposition-notification"),
                        report.replace("message/delivery-status", "text/plain"),
                        "Content-Type: text/plain\r\n" + report,
                        report.replace("boundary=", "border="),
                        report.replace("Content-Type: multipart/report;", "Content-Type: multipart/report; =;;\""),
                        report.substring(0, report.indexOf("Content-Description: Delivery report"))))
                .allSatisfy(mail -> assertThat(read(mail)).isEmpty());
    }

    @Test
    void aReportThatIsTooLongIsNotLookedAt() {
        String report = DeliveryReports.postfix(RETURN_PATH);

        assertThat(read(report + " ".repeat(Reports.LONGEST - report.length()))).hasSize(1);
        assertThat(read(report + " ".repeat(Reports.LONGEST - report.length() + 1)))
                .isEmpty();
    }

    @Test
    void howDeepItGoesOnDoesNotMatter() {
        StringBuilder deep = new StringBuilder();
        for (int level = 0; level < 9000; level++) {
            deep.append("Content-Type: multipart/mixed; boundary=d")
                    .append(level)
                    .append("\r\n\r\n--d");
            deep.append(level).append("\r\n");
        }

        assertThat(failureWith(report -> report.replace("This is the mail system", deep)))
                .startsWith("5.1.1");
        assertThat(read(deep.toString())).isEmpty();
    }

    @Test
    void manySmallPartsAndRecipientsAreNotTakenApart() {
        String parts = "Content-Type: multipart/report; boundary=a\r\n\r\n" + "--a\n\n".repeat(80_000);
        String recipients = DeliveryReports.postfix(RETURN_PATH)
                .replace(
                        "Remote-MTA: dns; mail.unit.example.invalid",
                        "\r\nFinal-Recipient: rfc822; x@example.invalid\r\nAction: failed\r\n".repeat(5000));

        long before = OWN_TIME.getCurrentThreadCpuTime();
        assertThat(read(parts)).isEmpty();
        assertThat(read(recipients)).isEmpty();
        assertThat(Duration.ofNanos(OWN_TIME.getCurrentThreadCpuTime() - before))
                .isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aWrongEncodingOrCharacterSetBreaksNothing() {
        assertThat(failureWith(report -> report.replace("charset=utf-8", "charset=\"no-such\u0000set\"")))
                .startsWith("5.1.1");
        assertThat(failureWith(report -> report.replace(
                        "Content-Type: message/delivery-status",
                        "Content-Type: message/delivery-status\r\nContent-Transfer-Encoding: x-none")))
                .startsWith("5.1.1");
    }

    /** Whatever bytes are changed, cut off or doubled, reading ends with a report or with none. */
    @Test
    void brokenReportsAreReadOrNot() {
        byte[] report = DeliveryReports.exchange(RETURN_PATH).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20160311);

        for (int i = 0; i < 3000; i++) {
            byte[] broken = Arrays.copyOf(report, random.nextInt(report.length * 2));
            for (int change = random.nextInt(40); change > 0 && broken.length > 0; change--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(Reports.read(broken))
                    .satisfiesAnyOf(
                            read -> assertThat(read).isEmpty(),
                            read -> assertThat(read.orElseThrow().id()).hasSize(64));
        }
    }

    private static String failureWith(UnaryOperator<String> change) {
        return read(change.apply(DeliveryReports.postfix(RETURN_PATH)))
                .getFirst()
                .failures()
                .getFirst()
                .answer();
    }

    private static List<Report> read(String mail) {
        return Reports.read(mail.getBytes(StandardCharsets.UTF_8)).stream().toList();
    }
}
