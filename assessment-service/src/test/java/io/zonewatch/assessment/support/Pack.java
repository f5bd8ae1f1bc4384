package io.zonewatch.assessment.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plan pack chizhou-2015 as events: its units, its catalogue, and its synthetic figures of 2016 as accepted reports. */
public final class Pack {

    /** The year is over: its last quarter is counted, and the next one is under way. */
    public static final Instant AFTER_2016 = Instant.parse("2017-02-20T01:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> DIVISIONS = Map.of("U0001", "341700", "U0017", "341723");

    private static final Pattern LEADING = Pattern.compile("\"leadingIndustries\": \\[[^]]*]");
    private static final Pattern INDUSTRY = Pattern.compile("[A-Z][0-9]{2}");

    private Pack() {}

    /** A report of the pack. */
    public record Report(String unit, String period, Map<String, String> figures) {

        /** The form that carries it. */
        public String form() {
            return period.contains("Q") ? "Q-REV" : "M-IND";
        }

        /** Its obligation in a state. */
        public Events.Event obligation(String state, Integer revision, long sequence) {
            return Events.obligation(unit, division(unit), form(), period, state, revision, sequence);
        }

        /** Its obligation while it counts and is, or was to be, corrected. */
        public Events.Event corrected(Events.Revisions revisions, long sequence) {
            return Events.revised(unit, division(unit), form(), period, "ACCEPTED", revisions, sequence);
        }

        /** The fact that it was accepted. */
        public Events.Event accepted() {
            return Events.report(unit, form(), period, 1, "2017-02-01T16:00:00+08:00", figures);
        }
    }

    /** The targets, as posted. */
    public static String targets() {
        return Events.file("deploy/plans/chizhou-2015/targets.json");
    }

    /** The plan with only some of its targets, in the file's order. */
    public static String targets(String... codes) {
        try {
            ObjectNode plan = (ObjectNode) JSON.readTree(targets());
            ArrayNode kept = JSON.createArrayNode();
            for (JsonNode target : plan.path("targets")) {
                if (List.of(codes).contains(target.path("code").asText())) {
                    kept.add(target);
                }
            }
            plan.set("targets", kept);
            keepAssumptions(plan);
            return JSON.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An assumption that no target rests on is not taken. */
    private static void keepAssumptions(ObjectNode plan) {
        Set<String> named = new TreeSet<>();
        plan.path("targets").findValues("assumptions").forEach(ids -> ids.forEach(id -> named.add(id.asText())));
        ArrayNode kept = JSON.createArrayNode();
        for (JsonNode assumption : plan.path("assumptions")) {
            if (named.contains(assumption.path("id").asText())) {
                kept.add(assumption);
            }
        }
        plan.set("assumptions", kept);
    }

    /** All reports, in the file's order. */
    public static List<Report> reports() {
        Map<String, Report> reports = new LinkedHashMap<>();
        Events.file("deploy/plans/chizhou-2015/figures/2016-synthetic.csv")
                .lines()
                .skip(1)
                .forEach(line -> {
                    String[] cell = line.split(",", -1);
                    String figure = cell[2].isEmpty() ? cell[1] : cell[1] + "/" + cell[2];
                    reports.computeIfAbsent(
                                    cell[0] + " " + cell[3], key -> new Report(cell[0], cell[3], new LinkedHashMap<>()))
                            .figures()
                            .put(figure, cell[4]);
                });
        return List.copyOf(reports.values());
    }

    /** Units, catalogue, obligations and reports. Nobody ever gets the August figures of U0016. */
    public static List<Events.Event> events() {
        List<Events.Event> events = new ArrayList<>();
        Set<String> units = new TreeSet<>();
        reports().forEach(report -> units.add(report.unit()));
        units.forEach(unit ->
                events.add(unit(unit, 1, Events.version("2016-01-01", division(unit), null, leadingIndustries(unit)))));
        events.add(Events.catalogue());
        reports().forEach(report -> {
            events.add(report.obligation("OPEN", null, 1));
            if (report.unit().equals("U0016") && report.period().equals("2016-08")) {
                events.add(report.obligation("CLOSED", null, 2));
            } else {
                events.add(report.obligation("ACCEPTED", 1, 2));
                events.add(report.accepted());
            }
        });
        return events;
    }

    /** A unit of the pack with versions, see {@link Events#version}. */
    public static Events.Event unit(String unit, long sequence, String... versions) {
        return Events.unit(unit, unit.equals("U0001") ? "CITY" : "ZONE", sequence, versions);
    }

    /** The leading industries of the unit's file, none where it names none. */
    public static List<String> leadingIndustries(String unit) {
        String file = Events.file("deploy/plans/chizhou-2015/units/" + unit + ".json");
        Matcher list = LEADING.matcher(file);
        return list.find()
                ? INDUSTRY.matcher(list.group())
                        .results()
                        .map(MatchResult::group)
                        .toList()
                : List.of();
    }

    private static String division(String unit) {
        return DIVISIONS.getOrDefault(unit, "341700");
    }
}
