package io.zonewatch.notification.delivery;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Owner;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.preference.Person;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A digest is claimed as a whole by one replica. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class DigestClaimTest {

    @Inject
    Claims claims;

    @Inject
    Freshness freshness;

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    @Test
    void severalReplicasMakeOneMailOfIt() {
        scenario.begin();
        Person.putLadder();
        Person person = Person.known();
        scenario.rest();
        person.wants("{\"digestAt\":\"16:00\"}").statusCode(200);
        Instant due = scenario.dueAhead();
        List<String> periods = List.of("2016-02", "2016-03", "2016-04", "2016-05", "2016-06", "2016-07");
        periods.forEach(period -> person.zone().tell(new Owed(period, 1, "OPEN", 1, due), Person.FORM));
        scenario.rest();
        scenario.advance(scenario.step(due, 1));
        Mailbox.close();
        scenario.jump(scenario.step(due, 1).plus(Duration.ofHours(7)));
        Fresh fresh = await().until(freshness::look, Optional::isPresent).orElseThrow();

        List<Long> claimed = await().until(() -> fourTryAtOnce(fresh, person), each -> each.contains(6L));

        assertThat(claimed).containsExactlyInAnyOrder(6L, 0L, 0L, 0L);
        Owner.endLeases("unit = '" + person.zone().code() + "'");
        Mailbox.open();
        scenario.rest();
        assertThat(Mailbox.to(person.zone().statistician()))
                .extracting(Mailbox.Mail::subject)
                .satisfiesExactly(subject -> assertThat(subject).endsWith("）：6 项"));
    }

    @Test
    void whatIsInDoubtKeepsNoOtherAndLeavesInALaterOne() {
        scenario.begin();
        Person.putLadder();
        Person person = Person.known();
        scenario.rest();
        person.wants("{\"digestAt\":\"16:00\"}").statusCode(200);
        Instant due = scenario.dueAhead();
        List.of("2016-02", "2016-03")
                .forEach(period -> person.zone().tell(new Owed(period, 1, "OPEN", 1, due), Person.FORM));
        scenario.rest();
        Instant hour = scenario.step(due, 1).plus(Duration.ofHours(7));
        scenario.advance(scenario.step(due, 1));
        doubt(person, true);

        scenario.advance(hour);
        assertThat(mails(person)).hasSize(1);
        doubt(person, false);
        scenario.rest();
        assertThat(mails(person)).hasSize(1);
        scenario.advance(hour.plus(Duration.ofDays(1)));

        assertThat(mails(person)).hasSize(2).extracting(Mailbox.Mail::messageId).doesNotHaveDuplicates();
    }

    private void doubt(Person person, boolean inDoubt) {
        jdbc.update(
                "update obligation set in_doubt = ? where unit = ? and period = '2016-03'",
                inDoubt,
                person.zone().code());
    }

    private static List<Mailbox.Mail> mails(Person person) {
        return Mailbox.to(person.zone().statistician());
    }

    /** How many lines of the person's digest each got. Between its tries the service's own deliverer leaves it free. */
    private List<Long> fourTryAtOnce(Fresh fresh, Person person) {
        List<Long> claimed = IntStream.range(0, 4)
                .parallel()
                .mapToObj(replica -> claims.claim(fresh, EnumSet.allOf(ChannelCode.class)))
                .map(batch -> batch.stream()
                        .filter(claim ->
                                claim.recipient().email().equals(person.zone().statistician()))
                        .count())
                .toList();
        assertThat(claimed).allSatisfy(lines -> assertThat(lines).isIn(0L, 6L));
        return claimed;
    }
}
