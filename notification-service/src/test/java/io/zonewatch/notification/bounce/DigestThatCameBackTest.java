package io.zonewatch.notification.bounce;

import static io.zonewatch.notification.Scenario.reminders;
import static io.zonewatch.notification.bounce.Intake.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.channel.Letters;
import io.zonewatch.notification.preference.Person;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people chose decides what one mail carried out, and by what it leaves once that came back. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class DigestThatCameBackTest {

    private static final String FEBRUARY = "2016-02";
    private static final String MARCH = "2016-03";

    @Inject
    Scenario scenario;

    private Person person;
    private Instant due;

    @BeforeEach
    void somebodyWhoOwesTwoReports() {
        scenario.begin();
        Person.putLadder();
        person = Person.known();
        due = scenario.dueAhead();
        scenario.rest();
    }

    @Test
    void aDigestThatComesBackIsOneOfAllItsLines() {
        person.wants("{\"digestAt\":\"16:00\"}").statusCode(200);
        owes(FEBRUARY);
        owes(MARCH);
        scenario.advance(scenario.step(due, 1));
        scenario.advance(scenario.step(due, 1).plus(Duration.ofHours(7)));

        take(DeliveryReports.postfix(mail()))
                .statusCode(200)
                .body("effect", is("CAME_BACK"))
                .body("reminders", hasSize(2));

        assertThat(reminders(obligation(FEBRUARY)))
                .contains("1 T+1 STATISTICIAN FAILED BOUNCED", "1 T+1 STATISTICIAN SENT");
        assertThat(reminders(obligation(MARCH)))
                .contains("1 T+1 STATISTICIAN FAILED BOUNCED", "1 T+1 STATISTICIAN SENT");
    }

    @Test
    void theChannelThatWasChosenNextTakesOver() {
        person.wants("{\"channels\":[\"EMAIL\",\"INBOX\"]}").statusCode(200);
        owes(FEBRUARY);
        scenario.advance(scenario.step(due, 1));
        assertThat(reminders(obligation(FEBRUARY))).endsWith("1 T+1 STATISTICIAN SENT");

        take(DeliveryReports.postfix(mail())).statusCode(200).body("effect", is("CAME_BACK"));
        scenario.rest();

        assertThat(reminders(obligation(FEBRUARY)))
                .endsWith("1 T+1 STATISTICIAN FAILED BOUNCED", "1 T+1 STATISTICIAN SENT");
    }

    @Test
    void whatWasSubmittedMeanwhileLeavesByNoOtherChannel() {
        person.wants("{\"channels\":[\"EMAIL\",\"INBOX\"]}").statusCode(200);
        owes(FEBRUARY);
        scenario.advance(scenario.step(due, 1));
        person.zone().tell(new Owed(FEBRUARY, 2, "SUBMITTED", 1, due), Person.FORM);
        scenario.rest();

        take(DeliveryReports.postfix(mail())).statusCode(200).body("effect", is("CAME_BACK"));
        scenario.rest();

        assertThat(reminders(obligation(FEBRUARY)))
                .endsWith("1 T+1 STATISTICIAN FAILED BOUNCED", "1 T+1 STATISTICIAN CANCELLED SUBMITTED");
    }

    @Test
    void whatALaterStepHasOvertakenLeavesByNoOtherChannel() {
        person.wants("{\"channels\":[\"EMAIL\",\"INBOX\"]}").statusCode(200);
        owes(FEBRUARY);
        scenario.advance(scenario.step(due, 1));
        Mailbox.Mail first = mail();
        scenario.advance(scenario.step(due, 3));

        take(DeliveryReports.postfix(first)).statusCode(200).body("effect", is("CAME_BACK"));
        scenario.rest();

        assertThat(reminders(obligation(FEBRUARY)))
                .contains("1 T+1 STATISTICIAN FAILED BOUNCED", "1 T+1 STATISTICIAN SUPERSEDED LATER_STEP");
    }

    /** Under the identity of their digest a receiver that drops repetitions would keep the first of them. */
    @Test
    void itsLinesAreTakenUpAgainUnderIdentitiesOfTheirOwn() {
        List<Integer> lines = linesThatCameBack();
        String digest = mail().messageId();
        person.wants("{}").statusCode(200);

        lines.forEach(DigestThatCameBackTest::replay);
        scenario.rest();

        assertThat(mails())
                .hasSize(3)
                .extracting(Mailbox.Mail::messageId)
                .doesNotHaveDuplicates()
                .startsWith(digest)
                .filteredOn(id -> id.endsWith("@digest.zonewatch>"))
                .hasSize(1);
    }

    @Test
    void itsLinesAreTakenUpAgainInOneMailWhereThatIsStillWanted() {
        List<Integer> lines = linesThatCameBack();
        String digest = mail().messageId();
        scenario.advance(scenario.step(due, 1).plus(Duration.ofHours(8)));

        lines.forEach(DigestThatCameBackTest::replay);
        scenario.rest();
        scenario.advance(scenario.step(due, 2).plus(Duration.ofHours(7)));

        assertThat(mails()).hasSize(2);
        assertThat(mail().subject()).endsWith("）：2 项");
        assertThat(mail().messageId()).endsWith("@digest.zonewatch>").isNotEqualTo(digest);
    }

    private List<Integer> linesThatCameBack() {
        person.wants("{\"digestAt\":\"16:00\"}").statusCode(200);
        owes(FEBRUARY);
        owes(MARCH);
        scenario.advance(scenario.step(due, 1));
        scenario.advance(scenario.step(due, 1).plus(Duration.ofHours(7)));
        return take(DeliveryReports.postfix(mail())).statusCode(200).extract().path("reminders");
    }

    private static void replay(int reminder) {
        Letters.administrator()
                .post("/api/v1/undelivered/{id}/replay", reminder)
                .then()
                .statusCode(204);
    }

    private List<Mailbox.Mail> mails() {
        return Mailbox.to(person.zone().statistician());
    }

    private void owes(String period) {
        person.zone().tell(new Owed(period, 1, "OPEN", 1, due), Person.FORM);
        scenario.rest();
    }

    private Mailbox.Mail mail() {
        return mails().getLast();
    }

    private String obligation(String period) {
        return person.zone().obligation(period).replace("M-IND", Person.FORM);
    }
}
