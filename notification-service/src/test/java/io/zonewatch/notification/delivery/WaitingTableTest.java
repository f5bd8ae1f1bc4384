package io.zonewatch.notification.delivery;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.preference.Person;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is held back is due when nothing holds it any more, and what is tried again at no moment of business. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class WaitingTableTest {

    @Inject
    WaitingTable waiting;

    @Inject
    Scenario scenario;

    @AfterEach
    void open() {
        Mailbox.open();
        scenario.rest();
    }

    @Test
    void aDigestIsDueAtItsTimeAndNotWhileTheMailServerIsAway() {
        scenario.begin();
        Person.putLadder();
        Person person = Person.known();
        scenario.rest();
        person.wants("{\"digestAt\":\"16:00\"}").statusCode(200);
        Instant due = scenario.dueAhead();
        person.zone().tell(new Owed("2016-02", 1, "OPEN", 1, due), Person.FORM);
        scenario.rest();
        scenario.advance(scenario.step(due, 1));
        Instant leaves = scenario.step(due, 1).plus(Duration.ofHours(7));

        assertThat(waiting.nextDue()).contains(leaves);

        Mailbox.close();
        scenario.jump(leaves);
        await().until(waiting::untilRetried, tries -> !tries.isEmpty());
        await().until(waiting::nextDue, Optional::isEmpty);

        Mailbox.open();
        scenario.rest();
        assertThat(Mailbox.to(person.zone().statistician())).hasSize(1);
        assertThat(waiting.untilRetried()).isEmpty();
    }
}
