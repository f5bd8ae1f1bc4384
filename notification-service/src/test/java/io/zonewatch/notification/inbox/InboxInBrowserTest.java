package io.zonewatch.notification.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.channel.Letters;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.browser.Browser;
import io.zonewatch.testing.browser.Look;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A front-end follows an inbox by the script that the README shows, over a line that breaks. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class InboxInBrowserTest {

    private static final Pattern SCRIPT = Pattern.compile("```js\\n(.*?)```", Pattern.DOTALL);

    private static Browser browser;

    @Inject
    Inbox inbox;

    @Inject
    Scenario scenario;

    @ConfigProperty(name = "test.url")
    URI service;

    private final String sub = UUID.randomUUID().toString();
    private Zone zone;
    private Front front;

    @BeforeAll
    static void openABrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeIt() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void aStatisticianWithAnAccount() {
        scenario.begin();
        zone = Zone.withoutPeople();
        zone.tellAccount(1, sub);
        scenario.rest();
        front = Front.before(service);
    }

    @AfterEach
    void closeTheLine() throws IOException {
        front.close();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,未读,报表已逾期,请尽快报送。", "en,Unread,Report overdue,Please submit it soon."})
    void itShowsEachMessageOnceAndHowManyAreUnread(String language, String unread, String subject, String text)
            throws IOException {
        Look look = browser.write(
                front.address("/inbox"), page(language, unread, script()), Map.of("Accept-Language", language));
        look.waitUntil(badge(0));

        inbox.deliver(letter(subject, text));
        look.waitUntil(badge(1));
        look.waitUntil(shown(1));
        look.isFaultless();
        assertThat(look.texts()).contains(unread, subject, text);
        look.keep("inbox-" + language);

        readAll();
        look.waitUntil(badge(0));

        front.cut();
        inbox.deliver(letter(subject, text));
        look.waitUntil(badge(1));
        look.waitUntil(shown(2));
        inbox.deliver(letter(subject, text));
        look.waitUntil(badge(2));
        look.waitUntil(shown(3));
    }

    @Test
    void anEventSourceThatComesAgainWithItsTicketGivesUp() {
        Look look = browser.write(front.address("/inbox"), page("en", "Unread", """
                        const source = new EventSource('/api/v1/inbox/stream?ticket=%s');
                        source.addEventListener('unread', event => badge(JSON.parse(event.data).unread));
                        """.formatted(ticket())), Map.of());
        look.waitUntil(badge(0));

        front.cut();

        look.waitUntil("source.readyState === EventSource.CLOSED");
    }

    private static String badge(int number) {
        return "document.getElementById('unread').textContent === '" + number + "'";
    }

    private static String shown(int messages) {
        return "document.querySelectorAll('li').length === " + messages;
    }

    private String page(String language, String unread, String script) {
        return """
                <!doctype html><html lang="%s"><meta charset="utf-8"><title>inbox</title><link rel="icon" href="data:,">
                <p>%s</p><p><output id="unread"></output></p><ul></ul>
                <script>
                const token = async () => '%s';
                const badge = number => { document.getElementById('unread').textContent = number; };
                const show = message => {
                  const line = document.createElement('li');
                  for (const text of [message.subject, message.text]) {
                    line.append(Object.assign(document.createElement('p'), {textContent: text}));
                  }
                  document.querySelector('ul').append(line);
                };
                %s
                </script>""".formatted(language, unread, token(), script);
    }

    private static String script() throws IOException {
        Matcher found = SCRIPT.matcher(Files.readString(Path.of("README.md")));
        assertThat(found.find()).as("a script in the README").isTrue();
        return found.group(1);
    }

    private Message letter(String subject, String text) {
        Message any = Letters.to(zone);
        return new Message(
                any.id(),
                any.reminder(),
                any.about(),
                any.round(),
                any.step(),
                any.kind(),
                any.to(),
                any.unitOfRecipient(),
                subject,
                text);
    }

    private void readAll() {
        me().get("/api/v1/inbox?unread=true")
                .jsonPath()
                .getList("items.id")
                .forEach(id -> me().post("/api/v1/inbox/" + id + "/read").then().statusCode(200));
    }

    private String ticket() {
        return me().post("/api/v1/inbox/stream/tickets").path("ticket");
    }

    private RequestSpecification me() {
        return given().auth().oauth2(token());
    }

    private String token() {
        return Tokens.withRoles("statistician").sub(sub).units(zone.code()).sign();
    }
}
