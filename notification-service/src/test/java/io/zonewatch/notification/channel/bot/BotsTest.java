package io.zonewatch.notification.channel.bot;

import static io.zonewatch.notification.channel.Letters.administrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Owner;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.channel.CallSchema;
import io.zonewatch.notification.channel.Letters;
import io.zonewatch.notification.channel.Peer;
import io.zonewatch.notification.channel.Peer.Said;
import io.zonewatch.notification.delivery.Answer;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.reminder.Recipient;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How bots and the SMS gateway are spoken to, and what their answers do. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class BotsTest {

    private static final Answer ACCEPTED = new Answer.Accepted("errcode 0");
    private static final BotProtocol WECOM = new WeComProtocol();
    private static final BotProtocol DINGTALK = new DingTalkProtocol();
    private static final BotProtocol FEISHU = new FeishuProtocol();

    @Inject
    Bots bots;

    @Inject
    SmsChannel sms;

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private final String division = Letters.division();
    private final Peer peer = Peer.answering(Platform.weCom("k", 100));

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void aWeComBotGetsSubjectAndText() {
        add("WECOM", "/cgi-bin/webhook/send?key=k", null);

        assertThat(deliver(WECOM, 1)).containsExactly(new Answer.Accepted("errcode 0"));

        assertThat(JsonPath.from(peer.heard().getFirst().body()).getString("text.content"))
                .isEqualTo("报表已逾期\n\n请尽快报送。");
    }

    @Test
    void aBotThatWasRemovedIsUsedNoMore() {
        String id = add("WECOM", "/cgi-bin/webhook/send?key=other", null);

        assertThat(deliver(WECOM, 1)).containsExactly(new Answer.Refused("errcode 93000"));

        administrator()
                .get("/api/v1/bots/" + id)
                .then()
                .body("enabled", equalTo(false))
                .body("disabledBecause", equalTo("errcode 93000"));
        assertThat(deliver(WECOM, 1)).containsExactly(new Answer.Refused("no bot for the division"));
        administrator()
                .post("/api/v1/bots/" + id + "/enable")
                .then()
                .statusCode(200)
                .body("enabled", equalTo(true));
    }

    @Test
    void aBotGetsNoMoreInAMinuteThanItTakesWhicheverReplicaSends() {
        add("WECOM", "/cgi-bin/webhook/send?key=k", null);
        assertThat(deliver(WECOM, 12)).hasSize(12).allMatch(Answer.Accepted.class::isInstance);
        assertThat(deliver(WECOM, 8)).hasSize(8).allMatch(Answer.Accepted.class::isInstance);

        List<Answer> answers = deliver(WECOM, 2);

        assertThat(answers).allSatisfy(answer -> assertThat(answer)
                .isInstanceOfSatisfying(Answer.Untried.class, untried -> assertThat(untried.after())
                        .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1))));
        assertThat(peer.heard()).hasSize(20);
    }

    @Test
    void whatDoesNotFitLeavesTogether() {
        add("WECOM", "/cgi-bin/webhook/send?key=k", null);

        assertThat(deliver(WECOM, 25)).hasSize(25).containsOnly(new Answer.Accepted("errcode 0"));

        assertThat(peer.heard()).hasSize(1);
        assertThat(JsonPath.from(peer.heard().getFirst().body()).getString("text.content"))
                .isEqualTo("催报 25 条 / 25 reminders\n- 报表已逾期");
    }

    /** 2,048 bytes, of which the head takes 36 and each line 130: 15 subjects. */
    @Test
    void linesThatDoNotFitIntoOneTextLeaveInAnother() {
        add("WECOM", "/cgi-bin/webhook/send?key=k", null);
        List<Message> messages = about(40);

        assertThat(bots.deliver(WECOM, messages)).hasSize(40).containsOnly(new Answer.Accepted("errcode 0"));

        assertThat(texts()).hasSize(3).allMatch(text -> text.getBytes(StandardCharsets.UTF_8).length <= 2048);
        assertThat(texts().stream().flatMap(text -> text.lines().skip(1)))
                .containsExactlyElementsOf(
                        messages.stream().map(each -> "- " + each.subject()).toList());
        assertThat(texts())
                .extracting(text -> text.lines().findFirst().orElseThrow())
                .containsExactly("催报 15 条 / 15 reminders", "催报 15 条 / 15 reminders", "催报 10 条 / 10 reminders");
    }

    @Test
    void linesForWhichThereIsNoRoomWait() {
        add("WECOM", "/cgi-bin/webhook/send?key=k", null);
        deliver(WECOM, 19);

        List<Answer> answers = bots.deliver(WECOM, about(40));

        assertThat(answers.subList(0, 15)).containsOnly(new Answer.Accepted("errcode 0"));
        assertThat(answers.subList(15, 40)).hasOnlyElementsOfType(Answer.Untried.class);
        assertThat(peer.heard()).hasSize(20);
    }

    private List<Message> about(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(each -> saying("报".repeat(41) + "%04d".formatted(each)))
                .toList();
    }

    private Message saying(String subject) {
        Message any = Letters.about(division);
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
                any.text());
    }

    private List<String> texts() {
        return peer.heard().stream()
                .map(heard -> JsonPath.from(heard.body()).getString("text.content"))
                .toList();
    }

    @Test
    void aDingTalkBotTakesWhatIsSignedWithItsSecret() {
        peer.answer(Platform.dingTalk("SEC123"));
        add("DINGTALK", "/robot/send?access_token=t", "SEC123");

        assertThat(deliver(DINGTALK, 1)).containsExactly(new Answer.Accepted("errcode 0"));
    }

    @Test
    void aWrongSecretIsTriedAgainUntilItIsPutRight() {
        peer.answer(Platform.dingTalk("SEC123"));
        add("DINGTALK", "/robot/send?access_token=t", "SEC456");

        assertThat(deliver(DINGTALK, 1)).containsExactly(new Answer.NotNow("errcode 310000"));
    }

    @Test
    void aFeishuBotTakesWhatIsSignedWithItsSecret() {
        peer.answer(Platform.feishu("s3"));
        add("FEISHU", "/open-apis/bot/v2/hook/h", "s3");

        assertThat(deliver(FEISHU, 1)).containsExactly(new Answer.Accepted("code 0"));
    }

    @Test
    void aBotThatSaysItIsTooMuchIsLeftAlone() {
        peer.answer(heard -> Platform.code(11232, "frequency limited"));
        add("FEISHU", "/open-apis/bot/v2/hook/h", null);

        List<Answer> first = deliver(FEISHU, 2);
        Answer second = deliver(FEISHU, 1).getFirst();

        assertThat(first)
                .containsExactly(
                        new Answer.NotNow("code 11232", Duration.ofMinutes(1)),
                        new Answer.Untried("code 11232", Duration.ofMinutes(1)));
        assertThat(second).isInstanceOfSatisfying(Answer.Untried.class, untried -> {
            assertThat(untried.why()).isEqualTo("left alone");
            assertThat(untried.after()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
        });
        assertThat(peer.heard()).hasSize(1);
    }

    @Test
    void aBotThatDoesNotAnswerIsLeftAloneInTheEnd() {
        String id = add("WECOM", "/cgi-bin/webhook/send?key=k", null);
        peer.close();

        List<Answer> answers = deliver(WECOM, 2);

        assertThat(answers.getFirst()).isEqualTo(new Answer.Unreached("connection failed"));
        assertThat(answers.getLast()).isInstanceOf(Answer.Untried.class);
        IntStream.range(0, 4).forEach(time -> deliver(WECOM, 1));
        jdbc.update("update endpoint set blocked_until = now() + interval '1 hour' where id = ?", UUID.fromString(id));
        assertThat(deliver(WECOM, 1)).first().isInstanceOfSatisfying(Answer.Untried.class, untried -> assertThat(
                        untried.why())
                .isEqualTo("left alone"));
    }

    @Test
    void whatWasTakenStaysSoWhereItCannotBeNotedHowTheBotBehaved() {
        String id = add("WECOM", "/cgi-bin/webhook/send?key=k", null);
        jdbc.update("update endpoint set failures = 1 where id = ?", UUID.fromString(id));

        try (Owner.Stumbling notes = Owner.stumble("endpoint", "old.id = '" + id + "'")) {
            assertThat(deliver(WECOM, 2)).containsExactly(ACCEPTED, ACCEPTED);
            assertThat(notes.times()).isPositive();
        }
        assertThat(peer.heard()).hasSize(2);
    }

    @Test
    void onceItsRestIsOverOneCallTriesItAndTheOthersFollow() {
        String id = add("WECOM", "/cgi-bin/webhook/send?key=k", null);
        jdbc.update(
                "update endpoint set failures = 5, blocked_until = now() - interval '1 second' where id = ?",
                UUID.fromString(id));

        assertThat(deliver(WECOM, 3)).hasSize(3).containsOnly(new Answer.Accepted("errcode 0"));

        assertThat(deliver(WECOM, 1)).containsExactly(new Answer.Accepted("errcode 0"));
        assertThat(peer.heard()).hasSize(4);
    }

    @Test
    void theBotOfTheSmallestDivisionIsUsed() {
        add("WECOM", "/city?key=other", null);
        administrator()
                .body("{\"channel\":\"WECOM\",\"name\":\"区\",\"division\":\"" + division + "01\",\"url\":\""
                        + peer.url("/x?key=k") + "\"}")
                .post("/api/v1/bots")
                .then()
                .statusCode(201);

        bots.deliver(WECOM, List.of(Letters.about(division + "01")));

        assertThat(peer.heard()).hasSize(1).allMatch(heard -> "/x"
                .equals(heard.uri().getPath()));
    }

    @Test
    void theSmsGatewayGetsTheSubjectAndTheNumberThatTheRegistryTells() {
        scenario.begin();
        Zone zone = Zone.withoutPeople();
        zone.tellSuccession(1, scenario.today().plusYears(1));
        scenario.rest();
        peer.answer(
                heard -> "Bearer t".equals(heard.headers().get("authorization")) ? Said.of(202, "") : Said.of(401, ""));
        add("SMS", "/sms", "t");
        Message message = to(zone);

        assertThat(sms.deliver(message)).isEqualTo(new Answer.Accepted("HTTP 202"));

        assertThat(peer.heard().getFirst().body())
                .isEqualTo("{\"id\":\"" + message.id() + "\",\"to\":\"+8613812341234\",\"text\":\"报表已逾期\"}");
        CallSchema.of("sms").describes(peer.heard().getFirst().body());
        peer.answer(heard -> Said.of(422, ""));
        assertThat(sms.deliver(message)).isEqualTo(new Answer.Refused("HTTP 422"));
        assertThat(sms.deliver(Letters.about(division))).isEqualTo(new Answer.Refused("no telephone number"));
    }

    @Test
    void aTrialSaysInTheBotsWordsWhyItTookNothing() {
        String id = add("WECOM", "/cgi-bin/webhook/send?key=k", null);

        peer.answer(heard -> Said.of(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}"));
        administrator()
                .post("/api/v1/bots/" + id + "/test")
                .then()
                .body("taken", equalTo(false))
                .body("answer", equalTo("errcode 93000: invalid webhook url"));
        peer.answer(heard -> Said.of(200, "{}"));
        administrator()
                .post("/api/v1/bots/" + id + "/test")
                .then()
                .body("taken", equalTo(false))
                .body("answer", equalTo("HTTP 200 without errcode, may have been taken"));
    }

    @Test
    void aBotThatIsRemovedIsThereForNobodyAndItsAddressIsForgotten() {
        String id = add("WECOM", "/cgi-bin/webhook/send?key=k", null);
        administrator().get("/api/v1/bots/" + id).then().statusCode(200).body("createdBy", not(emptyOrNullString()));

        administrator().delete("/api/v1/bots/" + id).then().statusCode(204);

        administrator().get("/api/v1/bots/" + id).then().statusCode(404);
        administrator().delete("/api/v1/bots/" + id).then().statusCode(404);
        administrator().post("/api/v1/bots/" + id + "/enable").then().statusCode(404);
        assertThat(jdbc.queryOne(
                        "select url is null and disabled_because = 'removed' from endpoint where id = ?::uuid",
                        row -> row.getBoolean(1),
                        id))
                .contains(true);
    }

    @Test
    void aTrialSaysWhatTheBotAnswered() {
        String id = add("WECOM", "/cgi-bin/webhook/send?key=k", null);

        administrator()
                .post("/api/v1/bots/" + id + "/test")
                .then()
                .statusCode(200)
                .body("taken", equalTo(true))
                .body("answer", equalTo("errcode 0"));
    }

    @Test
    void whoHasNoMailboxIsFoundByTheNumber() {
        scenario.begin();
        Zone zone = Zone.withoutPeople();
        zone.tellContacts(1, """
                {"role":"STATISTICIAN","name":"张三","email":null,"locale":"zh-CN","phone":"+8613800000001","sub":null}""", """
                {"role":"STATISTICIAN","name":"李四","email":null,"locale":"zh-CN","phone":"+8613800000002","sub":null}""");
        scenario.rest();
        peer.answer(heard -> Said.of(202, ""));
        add("SMS", "/sms", "t");

        Recipient second = new Recipient(ContactRole.STATISTICIAN, "李四", null, "zh-CN", "+8613800000002");
        assertThat(sms.deliver(to(zone, second))).isEqualTo(new Answer.Accepted("HTTP 202"));

        assertThat(peer.heard().getFirst().body()).contains("\"to\":\"+8613800000002\"");
    }

    private Message to(Zone zone) {
        return to(zone, new Recipient(ContactRole.STATISTICIAN, "张三", zone.statistician(), "zh-CN"));
    }

    private Message to(Zone zone, Recipient recipient) {
        Message any = Letters.about(division);
        return new Message(
                any.id(),
                any.reminder(),
                any.about(),
                any.round(),
                any.step(),
                any.kind(),
                recipient,
                zone.code(),
                any.subject(),
                any.text());
    }

    private List<Answer> deliver(BotProtocol protocol, int messages) {
        return bots.deliver(
                protocol,
                Stream.generate(() -> Letters.about(division)).limit(messages).toList());
    }

    private String add(String channel, String target, String secret) {
        return administrator()
                .body("{\"channel\":\"%s\",\"name\":\"群\",\"division\":\"%s\",\"url\":\"%s\",\"secret\":%s}"
                        .formatted(channel, division, peer.url(target), secret == null ? null : '"' + secret + '"'))
                .post("/api/v1/bots")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
