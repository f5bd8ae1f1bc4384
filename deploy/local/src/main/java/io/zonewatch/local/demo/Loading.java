package io.zonewatch.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.zonewatch.local.api.Answer;
import io.zonewatch.local.api.Api;
import io.zonewatch.local.clock.SuiteClock;
import io.zonewatch.local.command.Screen;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Service;
import java.util.Comparator;
import java.util.Set;

/** Loads the pack in the order of its README. What is there already is recognised; what is there and different is left alone. */
final class Loading {

    private static final String PREFERENCES = "/me/preferences";
    private static final String NOTHING_YET = "\"0-";
    private static final Set<Integer> LOST_ANSWER = Set.of(412, 428);

    private final Pack pack;
    private final Api api;
    private final Actors actors;
    private final String token;
    private final Screen screen;
    private int created;

    Loading(Pack pack, Api api, Actors actors, Screen screen) {
        this.pack = pack;
        this.api = api;
        this.actors = actors;
        this.token = actors.administrator();
        this.screen = screen;
    }

    /** Whether anything of the pack is there. */
    boolean hasBegun() {
        var first = pack.units().firstKey();
        return !api.get(Service.REGISTRY, "/units/" + first, token).isMissing();
    }

    /** Everything except the calendar that is not published yet. */
    void load(SuiteClock clock) {
        create(
                Service.REGISTRY,
                "/rule-sets",
                "/rule-sets/" + pack.rules().path("code").asText(),
                pack.rules());
        pack.units().forEach((code, body) -> create(Service.REGISTRY, "/units", asRegistered(code, body), body));
        pack.contacts()
                .forEach((unit, body) -> put(Service.REGISTRY, "/units/" + unit + "/contacts", body, "contacts"));
        pack.calendars().keySet().stream()
                .filter(year -> !year.equals(Script.LATER_CALENDAR))
                .forEach(this::calendar);
        catalogue(pack.catalogue());
        clock.rest(); // forms and plans name units, which travel by events
        pack.forms().values().stream()
                .sorted(Comparator.comparing(ReportingForm::isPrecomputed))
                .forEach(form -> create(
                        Service.INDICATOR,
                        "/forms",
                        "/forms/" + form.path("code").asText(),
                        form));
        create(
                Service.ASSESSMENT,
                "/plans",
                "/plans/" + pack.plan().path("code").asText(),
                pack.plan());
        create(
                Service.ASSESSMENT,
                "/work-plans",
                "/work-plans/" + pack.tasks().path("plan").asText(),
                pack.tasks());
        clock.rest();
        pack.ladders().forEach((form, body) -> put(Service.NOTIFICATION, "/ladders/" + form, body, "steps"));
        pack.preferences().forEach(this::preferences);
        screen.say(
                created == 0
                        ? "the plan pack is loaded already"
                        : "loaded the plan pack: " + created + (created == 1 ? " thing" : " things"));
    }

    /** How the leader of the unit wants to be told. */
    private void preferences(String unit, JsonNode body) {
        var leader = actors.leader(pack.subOf(unit, "ZONE_LEADER"), unit);
        var held = api.get(Service.NOTIFICATION, PREFERENCES, leader).orTrouble();
        if (held.tag().startsWith(NOTHING_YET)) {
            api.replace(Service.NOTIFICATION, PREFERENCES, leader, held.tag(), body);
            created++;
        }
        requireSame(
                PREFERENCES,
                body,
                api.get(Service.NOTIFICATION, PREFERENCES, leader).orTrouble());
    }

    /** The unit as it was on its first day: the play changes units. */
    private static String asRegistered(String code, JsonNode body) {
        return "/units/" + code + "?validOn=" + body.path("validFrom").asText();
    }

    /** The working calendar of one year. */
    void calendar(String year) {
        put(Service.INDICATOR, "/calendars/" + year, pack.calendars().get(year), "year");
    }

    private void catalogue(JsonNode body) {
        var version = body.path("version").asText();
        var path = "/catalogues/" + version;
        create(Service.INDICATOR, "/catalogues", path, body);
        var held = api.get(Service.INDICATOR, path, token).orTrouble().body();
        if (!held.path("publishedAt").isTextual()) {
            post(Service.INDICATOR, path + "/publication", JsonNodeFactory.instance.objectNode());
        }
    }

    private void create(Service service, String list, String path, JsonNode body) {
        var held = api.get(service, path, token);
        if (held.isMissing()) {
            post(service, list, body);
        } else {
            requireSame(path, body, held.orTrouble());
        }
    }

    /** @param content the member without which there is nothing there yet */
    private void put(Service service, String path, JsonNode body, String content) {
        var held = api.get(service, path, token);
        var there = held.isMissing() ? null : held.orTrouble().body().path(content);
        if (there == null || there.isMissingNode() || (there.isArray() && there.isEmpty())) {
            var answer = api.put(service, path, token, body);
            if (LOST_ANSWER.contains(answer.status())) { // it was put, and the answer to that was lost
                requireSame(path, body, api.get(service, path, token).orTrouble());
            } else {
                answer.orTrouble();
            }
            created++;
        } else {
            requireSame(path, body, held);
        }
    }

    private void post(Service service, String path, JsonNode body) {
        var what = body.path("code").asText(body.path("version").asText("once"));
        api.post(service, path, token, "demo" + path + "/" + what, body).orTrouble();
        created++;
    }

    /** A thing with versions is compared in the version that the body names. */
    private static void requireSame(String path, JsonNode body, Answer held) {
        var there = held.body();
        for (var version : held.body().path("versions")) {
            if (version.path("version").equals(body.path("version"))) {
                there = version;
            }
        }
        var differences = Sameness.differences(body, there);
        if (!differences.isEmpty()) {
            throw new Trouble(path + " is there already and differs from the plan pack at "
                    + String.join(", ", differences)
                    + ". The demonstration changes nothing of yours: start over with ./zonewatch up --fresh.");
        }
    }
}
