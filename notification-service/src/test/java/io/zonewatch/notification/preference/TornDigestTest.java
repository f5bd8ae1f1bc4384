package io.zonewatch.notification.preference;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Broker;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What keeps one line of a digest back keeps back neither its other lines for good, nor what others are to be told. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class TornDigestTest {

    private static final Duration UNTIL_FOUR = Duration.ofHours(7);

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    @Test
    void theOthersLeaveWithoutWhatIsInDoubtWhichFollowsByItself() {
        Instant due = begun();
        Person person = owing(due, "2016-02", "2016-03", "2016-04");
        scenario.advance(scenario.step(due, 1));
        Broker.raw(
                "zonewatch.indicator.obligations.v1",
                person.obligation("2016-03"),
                person.zone().code(),
                "{\"specversion\":\"1.0\",\"id\":");
        scenario.rest();

        scenario.advance(scenario.step(due, 1).plus(UNTIL_FOUR));
        assertThat(mails(person)).extracting(Mailbox.Mail::subject).satisfiesExactly(subject -> assertThat(subject)
                .endsWith("）：2 项"));

        scenario.advance(scenario.step(due, 1).plus(UNTIL_FOUR).plusSeconds(60));
        person.zone().tell(new Owed("2016-03", 2, "OPEN", 1, due), Person.FORM);
        scenario.rest();
        scenario.advance(scenario.step(due, 2).plus(UNTIL_FOUR));
        assertThat(mails(person)).hasSize(2).extracting(Mailbox.Mail::messageId).doesNotHaveDuplicates();
        scenario.rest();
    }

    @Test
    void aDigestThatCannotLeaveTakesNobodysTry() {
        Instant due = begun();
        Person first = owing(due, "2016-02", "2016-03");
        Instant later = scenario.step(due, 1).plus(Duration.ofHours(3));
        Person second = owing(later, "2016-02");
        second.wants("{\"digestAt\":null}").statusCode(200);
        scenario.advance(scenario.step(due, 1));

        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.query(
                    "select id from reminder where obligation = ? and channel = 'EMAIL' and state = 'PENDING' for update",
                    row -> row.getLong(1),
                    first.obligation("2016-03"));
            QuarkusTransaction.requiringNew().run(this::breakEmail);
            scenario.jump(scenario.step(later, 1));
            await().until(() -> mails(second).size() == 1);
            assertThat(mails(first)).isEmpty();
        });
        scenario.rest();

        assertThat(mails(first)).hasSize(1);
    }

    private void breakEmail() {
        jdbc.update("insert into channel_breaker (channel, failures, opened, open_until, trying)"
                + " values ('EMAIL', 0, 1, clock_timestamp(), false)");
    }

    private Instant begun() {
        scenario.begin();
        Person.putLadder();
        return scenario.dueAhead();
    }

    /** Somebody who wants everything at four, and owes these. */
    private Person owing(Instant due, String... periods) {
        Person person = Person.known();
        scenario.rest();
        person.wants("{\"digestAt\":\"16:00\"}").statusCode(200);
        List.of(periods).forEach(period -> person.zone().tell(new Owed(period, 1, "OPEN", 1, due), Person.FORM));
        scenario.rest();
        return person;
    }

    private static List<Mailbox.Mail> mails(Person person) {
        return Mailbox.to(person.zone().statistician());
    }
}
