package io.zonewatch.notification.bulletin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The office is told of each report that is passed up to it, and finds all others of the form and period behind a link. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class BulletinLinkTest {

    private static final String PERIOD = "2016-05";
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/bulletins/[A-Za-z0-9._-]+)");

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private Instant due;
    private Zone zone;
    private Zone another;

    @BeforeEach
    void twoZonesThatOwe() {
        scenario.begin();
        due = scenario.dueAhead();
        zone = scenario.owing(PERIOD, due);
        another = Zone.registered();
        another.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
    }

    @Test
    void theLinkShowsAllThatIsOverdueWhenItIsOpened() {
        scenario.advance(scenario.step(due, 5));
        String path = linkAbout(zone);

        page(path)
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .body(containsString("lang=\"zh-CN\""))
                .body(containsString(zone.code()))
                .body(containsString(another.code()));

        another.tell(new Owed(PERIOD, 2, "SUBMITTED", 1, due));
        scenario.rest();

        page(path).statusCode(200).body(containsString(zone.code())).body(not(containsString(another.code())));
    }

    @Test
    void nobodyElseHasALinkAndAForgedOneOpensNothing() {
        scenario.advance(scenario.step(due, 5));

        page(linkAbout(zone) + "x").statusCode(404).body(not(containsString(zone.code())));
        assertThat(Mailbox.to(zone.statistician())).isNotEmpty().noneMatch(mail -> LINK.matcher(mail.text())
                .find());
    }

    @Test
    void ofMoreThanABulletinListsThePageSaysHowMany() {
        scenario.advance(scenario.step(due, 5));
        String path = linkAbout(zone);
        jdbc.update("""
                insert into obligation_history (obligation, sequence, told_at, unit, division, form, form_name_zh, form_name_en,
                  period, state, round, due_at)
                select 'K' || number, 1, due_at, 'K' || number, '341702', form, form_name_zh, form_name_en, period, 'OPEN', 1, due_at
                from obligation_history, generate_series(1, ?) as number where unit = ? and sequence = 1
                """, Overdue.MOST_ITEMS, zone.code());

        page(path)
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("<h1>通报过长</h1>"))
                .body(containsString(" 份逾期未报，本页至多列出 5000 份。"));
    }

    @AfterEach
    void nobodyElseOwes() {
        jdbc.update("delete from obligation_history where obligation ~ '^K[0-9]+$'");
    }

    private static String linkAbout(Zone zone) {
        List<Mailbox.Mail> mails = Mailbox.to(Scenario.OFFICE).stream()
                .filter(mail -> mail.text().contains(zone.code()))
                .toList();
        assertThat(mails).hasSize(1);
        Matcher link = LINK.matcher(mails.getFirst().text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static ValidatableResponse page(String path) {
        return given().get(path).then();
    }
}
