package io.zonewatch.notification.delivery;

import static io.zonewatch.notification.Scenario.reminders;
import static io.zonewatch.notification.channel.Letters.administrator;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The mail server hangs up at the mails about one report, and takes all others. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class OneMailBreaksTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    @Inject
    Breakers breakers;

    @AfterEach
    void theServerTakesEverythingAgain() {
        Mailbox.takesEverything();
        scenario.rest();
    }

    /** Others leave at three times: only by what is taken besides can it be known that the server is there. */
    @Test
    void othersLeaveAndItEndsByItselfInTheTimeForWhichAMessageIsTried() {
        scenario.begin();
        List<Zone> zones = Stream.generate(Zone::registered).limit(3).toList();
        Zone broken = Zone.registered();
        Instant due = scenario.dueIn(6);
        Instant later = scenario.dueIn(7);
        broken.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        zones.getFirst().tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        zones.get(1).tell(new Owed(PERIOD, 1, "OPEN", 1, later));
        scenario.rest();
        String report = broken.obligation(PERIOD);
        Mailbox.breaksAt(report);

        scenario.jump(scenario.step(due, 1));
        awaitTold(zones.getFirst());
        await().until(() -> least(report, "attempts") > 0);
        scenario.jump(scenario.step(later, 1));
        awaitTold(zones.get(1));
        await().until(() -> least(report, "answers") > 0);
        assertThat(reminders(report)).contains("1 T+1 STATISTICIAN PENDING", "1 T+1 ZONE_LEADER PENDING");
        jdbc.update("update reminder set waited = interval '48 hours' where obligation = ?", report);
        zones.getLast().tell(new Owed(PERIOD, 1, "OPEN", 1, later));
        awaitTold(zones.getLast());
        scenario.rest();

        assertThat(reminders(report)).contains("1 T+1 STATISTICIAN FAILED GAVE_UP", "1 T+1 ZONE_LEADER FAILED GAVE_UP");
        assertThat(breakers.open()).doesNotContain(ChannelCode.EMAIL);
        assertThat(zones)
                .allSatisfy(zone -> assertThat(toldAfterTheDueTime(zone)).hasSize(1));
        String item = "items.find { it.unit == '" + broken.code() + "' && it.role == 'STATISTICIAN' }";
        administrator()
                .get("/api/v1/undelivered?limit=500")
                .then()
                .body(item + ".mayHaveArrived", equalTo(true))
                .body(
                        item + ".answer",
                        equalTo("at this message alone: line to the mail server broke, may have been taken"));
    }

    private void awaitTold(Zone zone) {
        await().until(() -> toldAfterTheDueTime(zone).size() == 1);
    }

    private static List<Mailbox.Mail> toldAfterTheDueTime(Zone zone) {
        return Mailbox.to(zone.leader());
    }

    private long least(String report, String column) {
        return jdbc.queryOne(
                        "select min(" + column + ") from reminder where obligation = ? and step = 'T+1'",
                        row -> row.getLong(1),
                        report)
                .orElseThrow();
    }
}
