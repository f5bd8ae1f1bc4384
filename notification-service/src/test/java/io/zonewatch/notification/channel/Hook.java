package io.zonewatch.notification.channel;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Scenario;
import java.util.UUID;

/** A system that is told by webhook of what the zones of a scenario owe. */
public final class Hook implements AutoCloseable {

    private final Peer peer;
    private final String id;

    private Hook(Peer peer, String id) {
        this.peer = peer;
        this.id = id;
    }

    /** Begins a scenario in which it is the only one; those of earlier ones hear nothing of this. */
    public static Hook only(Scenario scenario, Jdbc jdbc, Peer peer) {
        jdbc.update("update endpoint set disabled_because = 'no longer there' where channel = 'WEBHOOK'");
        scenario.begin();
        return beside(peer);
    }

    /** Another one. */
    public static Hook beside(Peer peer) {
        Hook hook = new Hook(
                peer,
                Letters.administrator()
                        .body("{\"name\":\"统计局\",\"division\":\"341700\",\"url\":\"%s\"}".formatted(peer.url("/")))
                        .post("/api/v1/webhooks")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        hook.issueSecret();
        return hook;
    }

    /** A ladder with one step, a working day after the due time, of which so many channels tell. */
    public static void putLadder(String form, String channels) {
        Letters.administrator()
                .body("""
                        {"form":"%s","version":1,"officeUnit":"U0002","time":"09:00","steps":[{"code":"T+1",
                         "offsetWorkingDays":1,"kind":"OVERDUE","recipients":["STATISTICIAN","ZONE_LEADER"],"channels":[%s],
                         "subject":{"zh":"报表已逾期","en":"Report overdue"}}]}""".formatted(form, channels))
                .put("/api/v1/ladders/" + form)
                .then()
                .statusCode(201);
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    /** With a secret of which nothing has failed yet. */
    public void issueSecret() {
        turn("secret");
    }

    /** Is taken up again after it was gone. */
    public void enable() {
        turn("enable");
    }

    private void turn(String action) {
        Letters.administrator()
                .post("/api/v1/webhooks/" + id + "/" + action)
                .then()
                .statusCode(200);
    }

    /** Nobody tells it any more, and it is gone. */
    @Override
    public void close() {
        turn("disable");
        peer.close();
    }
}
