package io.zonewatch.notification.delivery;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.channel.Hook;
import io.zonewatch.notification.channel.Letters;
import io.zonewatch.notification.channel.Peer;
import io.zonewatch.notification.channel.Peer.Said;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bot of one division has an address where nobody answers, and that of another one works. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class DeadBotTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    @Inject
    Breakers breakers;

    private final Peer dead = Peer.answering(heard -> Said.of(200, ""));
    private final Peer works = Peer.answering(heard -> Said.of(200, "{\"code\":0}"));
    private final String elsewhere = Letters.division();
    private final String form =
            "F-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @AfterEach
    void nobodyUsesThemAnyMore() {
        jdbc.update("update endpoint set disabled_because = 'no longer there' where channel = 'FEISHU'");
        works.close();
    }

    @Test
    void theOthersOfItsPlatformAreNotKeptFromIt() {
        scenario.begin();
        UUID deadBot = add("341700", dead);
        add(elsewhere, works);
        dead.close();
        Hook.putLadder(form, "\"FEISHU\"");
        Instant due = scenario.dueAhead();
        List<Zone> zones = Stream.generate(Zone::registered).limit(8).toList();
        zones.forEach(zone -> zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due), form));
        scenario.rest();
        jdbc.update(
                "update obligation set division = ? where form = ? and unit = ?",
                elsewhere,
                form,
                zones.getLast().code());

        scenario.jump(scenario.step(due, 1));
        await().until(() -> failures(deadBot) >= 5);
        await().until(() -> sent() == 1);

        assertThat(breakers.open()).doesNotContain(ChannelCode.FEISHU);
        assertThat(works.heard()).hasSize(1);
        assertThat(jdbc.query(
                        "select distinct state from reminder where form = ? and unit <> ?",
                        row -> row.getString(1),
                        form,
                        zones.getLast().code()))
                .containsExactly("PENDING");
    }

    private static UUID add(String division, Peer peer) {
        return UUID.fromString(Letters.administrator()
                .body("{\"channel\":\"FEISHU\",\"name\":\"群\",\"division\":\"%s\",\"url\":\"%s\"}"
                        .formatted(division, peer.url("/open-apis/bot/v2/hook/h")))
                .post("/api/v1/bots")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id"));
    }

    private int failures(UUID bot) {
        return jdbc.queryOne("select failures from endpoint where id = ?", row -> row.getInt(1), bot)
                .orElseThrow();
    }

    private long sent() {
        return jdbc.queryOne(
                        "select count(*) from reminder where form = ? and state = 'SENT'", row -> row.getLong(1), form)
                .orElseThrow();
    }
}
