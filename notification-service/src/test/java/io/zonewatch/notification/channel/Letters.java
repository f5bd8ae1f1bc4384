package io.zonewatch.notification.channel;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.notification.reminder.Recipient;
import io.zonewatch.reporting.Period;
import io.zonewatch.testing.Tokens;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Messages to nobody in particular, in divisions of their own, and who keeps the endpoints. */
public final class Letters {

    private static final AtomicInteger DIVISIONS = new AtomicInteger(5100);

    private Letters() {}

    /** A division that nobody else has. */
    public static String division() {
        return Integer.toString(DIVISIONS.incrementAndGet());
    }

    /** A message about a unit of a division. */
    public static Message about(String division) {
        Obligation obligation = new Obligation(
                "U0011_M-IND_2016-02",
                1,
                "U0011",
                division,
                "M-IND",
                new Names("月报", "Monthly report"),
                Period.parse("2016-02"),
                ObligationState.OPEN,
                1,
                Instant.parse("2016-03-10T04:00:00Z"),
                null);
        return new Message(
                "<" + UUID.randomUUID().toString().replace("-", "") + "@zonewatch>",
                1,
                obligation,
                1,
                "T+1",
                StepKind.OVERDUE,
                new Recipient(ContactRole.STATISTICIAN, "张三", "zhang@example.invalid", "zh-CN"),
                "U0011",
                "报表已逾期",
                "请尽快报送。");
    }

    /** A message to a zone's statistician about the zone. */
    public static Message to(Zone zone) {
        return to(zone, "341700");
    }

    /** The same, of a zone that lies in a division. */
    public static Message to(Zone zone, String division) {
        Message any = about(division);
        Obligation about = new Obligation(
                zone.obligation("2016-02"),
                1,
                zone.code(),
                division,
                any.about().form(),
                any.about().formNames(),
                any.about().period(),
                any.about().state(),
                1,
                any.about().dueAt(),
                null);
        return new Message(
                any.id(),
                any.reminder(),
                about,
                any.round(),
                any.step(),
                any.kind(),
                new Recipient(ContactRole.STATISTICIAN, "张三", zone.statistician(), "zh-CN"),
                zone.code(),
                any.subject(),
                any.text());
    }

    /** The administrator of everything. */
    public static RequestSpecification administrator() {
        return given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("CN").sign())
                .contentType("application/json");
    }
}
