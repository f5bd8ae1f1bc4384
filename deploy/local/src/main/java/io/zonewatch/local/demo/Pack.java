package io.zonewatch.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.local.api.Exchange;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.reporting.CalendarYear;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.WorkingCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A plan pack: a folder of request bodies and of what is to be played. Its README says what each file is.
 *
 * @param rules what the plan states for zones
 * @param units by code
 * @param contacts by unit
 * @param calendars by year
 * @param catalogue the indicators
 * @param forms by code
 * @param plan the targets
 * @param tasks the work plan
 * @param ladders by form
 * @param preferences of the leader of a unit, by unit
 * @param mergers by the unit that goes into another
 * @param behaviour who submits when
 * @param figures what they submit
 */
public record Pack(
        JsonNode rules,
        SortedMap<String, JsonNode> units,
        SortedMap<String, JsonNode> contacts,
        SortedMap<String, JsonNode> calendars,
        JsonNode catalogue,
        SortedMap<String, JsonNode> forms,
        JsonNode plan,
        JsonNode tasks,
        SortedMap<String, JsonNode> ladders,
        SortedMap<String, JsonNode> preferences,
        SortedMap<String, Merger> mergers,
        Behaviour behaviour,
        FigureSheet figures) {

    private static final String JSON = ".json";

    /**
     * Reads a pack.
     *
     * @throws Trouble if a file is missing or cannot be read
     */
    public static Pack read(Path folder) {
        try {
            return new Pack(
                    one(folder.resolve("rules.json")),
                    all(folder.resolve("units"), folder.resolve("synthetic/units")),
                    all(folder.resolve("contacts"), folder.resolve("synthetic/contacts")),
                    all(folder.resolve("calendars")),
                    one(folder.resolve("catalogue.json")),
                    all(folder.resolve("forms")),
                    one(folder.resolve("targets.json")),
                    one(folder.resolve("tasks.json")),
                    all(folder.resolve("ladders")),
                    all(folder.resolve("synthetic/preferences")),
                    Merger.all(all(folder.resolve("synthetic/mergers"))),
                    Exchange.JSON.treeToValue(one(folder.resolve("figures/behaviour.json")), Behaviour.class),
                    FigureSheet.read(folder.resolve("figures/2016-synthetic.csv"))
                            .with(FigureSheet.read(folder.resolve("synthetic/figures.csv"))));
        } catch (IOException | IllegalArgumentException e) {
            throw new Trouble("the plan pack " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Working days of all years that the pack knows. */
    WorkingCalendar workingCalendar() {
        return WorkingCalendar.of(calendars.values().stream()
                .map(year -> Exchange.JSON.convertValue(year, CalendarYear.class))
                .toList());
    }

    /** The forms as rules: who owes them for which periods, and when they fall due. */
    List<ReportingForm> reportingForms() {
        return forms.values().stream().map(ReportingForm::of).toList();
    }

    /** Chinese name of a unit. */
    String nameOf(String unit) {
        var node = units.get(unit);
        return node == null ? unit : node.path("names").path("zh").asText(unit);
    }

    /** The person who has the role at the unit, by the {@code sub} of that person's tokens. */
    String subOf(String unit, String role) {
        for (var contact : contacts.getOrDefault(unit, com.fasterxml.jackson.databind.node.MissingNode.getInstance())
                .path("contacts")) {
            if (contact.path("role").asText().equals(role)) {
                return contact.path("sub").asText();
            }
        }
        throw new Trouble("the pack names no " + role + " of " + unit);
    }

    /** Whose people do what the unit owes at that moment: its own, or those of the unit that it has gone into. */
    String actingFor(String unit, Instant at) {
        var merger = mergers.get(unit);
        return merger == null || at.isBefore(merger.begin()) ? unit : merger.into();
    }

    /** Whether the unit is still there when the period ends, so that it owes it. */
    boolean owes(String unit, Period period) {
        var merger = mergers.get(unit);
        return merger == null || period.end().isBefore(merger.day());
    }

    private static SortedMap<String, JsonNode> all(Path... folders) throws IOException {
        var found = new TreeMap<String, JsonNode>();
        for (var folder : folders) {
            try (var files = Files.list(folder)) {
                for (var file :
                        files.filter(file -> file.toString().endsWith(JSON)).toList()) {
                    var name = file.getFileName().toString();
                    found.put(name.substring(0, name.length() - JSON.length()), one(file));
                }
            }
        }
        return found;
    }

    private static JsonNode one(Path file) throws IOException {
        return Exchange.JSON.readTree(file.toFile());
    }
}
