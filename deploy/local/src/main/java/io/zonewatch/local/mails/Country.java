package io.zonewatch.local.mails;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.embedded.Token;
import io.zonewatch.local.api.Api;
import io.zonewatch.local.api.Away;
import io.zonewatch.local.api.Exchange;
import io.zonewatch.local.api.Patience;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.Service;
import io.zonewatch.local.token.Role;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;

/** What there is before the mails: ladders of four forms, three of them due on a day and one on the next, and a silence until the first are decided. */
final class Country {

    /** Zones, each with one statistician. */
    static final int ZONES = 2_700;

    /** Forms that each of them owes; the last is due a day after the others. */
    static final int FORMS = 4;

    /** How many are overdue at once. */
    static final int OVERDUE_AT_ONCE = ZONES * (FORMS - 1);

    /** And with those that are a day later. */
    static final int ALL = ZONES * FORMS;

    static final String DUE = "2016-01-11T12:00:00+08:00";
    static final String DUE_NEXT_DAY = "2016-01-12T12:00:00+08:00";
    static final String OVERDUE = "2016-01-12T09:00:00+08:00";
    static final String SILENCE_ENDS = "2016-01-12T10:00:00+08:00";
    static final String OVERDUE_MEANWHILE = "2016-01-13T09:00:00+08:00";

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Installation installation;
    private final Ports ports;
    private final Api api;
    private final String administrator;

    Country(Installation installation, Ports ports) {
        this.installation = installation;
        this.ports = ports;
        this.api = new Api(ports, Patience.USUAL);
        var roles = new LinkedHashSet<>(List.of(Role.ADMINISTRATOR.claim()));
        var country = new LinkedHashSet<>(List.of("CN"));
        this.administrator = new Token(
                        "bench-administrator", "bench-administrator", roles, new LinkedHashSet<>(), country)
                .sign(installation.signingKey(), InstantSource.system(), LIFETIME);
    }

    /** The name of a form, counted from 1. */
    static String form(int number) {
        return "B-" + number + "X";
    }

    void publishCalendar() throws IOException {
        var calendar = Files.readString(installation.pack().resolve("calendars/2016.json"));
        api.put(Service.INDICATOR, "/calendars/2016", administrator, json(calendar))
                .orTrouble();
    }

    void putLadders() {
        for (int number = 1; number <= FORMS; number++) {
            api.put(Service.NOTIFICATION, "/ladders/" + form(number), administrator, json("""
                {"form":"%s","version":1,"officeUnit":"C0001","time":"09:00","steps":[
                 {"code":"T+1","offsetWorkingDays":1,"kind":"OVERDUE","recipients":["STATISTICIAN"],"channels":["EMAIL"],
                  "subject":{"zh":"报表已逾期","en":"Report overdue"}}]}\
                """.formatted(form(number))))
                    .orTrouble();
        }
    }

    void announceSilence() {
        api.post(Service.NOTIFICATION, "/silences", administrator, "mails-silence", json("""
            {"channel":"EMAIL","division":"CN","form":null,"from":"2016-01-02T09:00:00+08:00","until":"%s","reason":"bench"}\
            """.formatted(SILENCE_ENDS)))
                .orTrouble();
    }

    /** Moves the business time of the notification-service, and waits for nothing. */
    void advanceTo(String moment) {
        var request = Exchange.request(
                        ports.http(Service.NOTIFICATION.managementPort()).resolve("/q/zonewatch/clock"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"now\":\"" + moment + "\"}"))
                .build();
        try {
            Exchange.send(request).orTrouble();
        } catch (Away e) {
            throw new Trouble(e.getMessage(), e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Exchange.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
