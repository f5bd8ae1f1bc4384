package io.zonewatch.assessment.support;

import io.zonewatch.embedded.Roots;
import io.zonewatch.testing.contract.EventSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Events of the other services as they would send them; each is held against its producer's schema before it is used. */
public final class Events {

    private static final Map<String, EventSchema> SCHEMAS = new TreeMap<>();

    private Events() {}

    /** An event with its topic and key. */
    public record Event(String topic, String key, String type, byte[] bytes) {}

    /** A zone or city registered on 1 January 2016 that never changes. */
    public static Event unit(String code, String kind, String division) {
        return unit(code, kind, 1, version("2016-01-01", division, null));
    }

    /** A unit with versions, see {@link #version}. */
    public static Event unit(String code, String kind, long sequence, String... versions) {
        String data =
                "{\"code\":\"%s\",\"kind\":\"%s\",\"versions\":[%s]}".formatted(code, kind, String.join(",", versions));
        return event(
                "zone-registry", "io.zonewatch.registry.unit.v1", "zonewatch.registry.units.v1", code, sequence, data);
    }

    /** What holds from a day on; parent may be null. */
    public static String version(String validFrom, String division, String parent) {
        return version(validFrom, division, parent, List.of());
    }

    /** The same with leading industries. */
    public static String version(String validFrom, String division, String parent, List<String> leadingIndustries) {
        String leading =
                leadingIndustries.stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(","));
        return """
               {"validFrom":"%s","documentNumber":"D-1","status":"REGISTERED","names":{"zh":"单位","en":"Unit"},
                "division":"%s","parent":%s,"leadingIndustries":[%s]}""".formatted(validFrom, division, parent == null ? "null" : "\"" + parent + "\"", leading);
    }

    /** A provincial zone with recognitions: JSON arrays of designations and platforms. */
    public static Event zone(String code, long sequence, String version, String designations, String platforms) {
        String data = "{\"code\":\"%s\",\"kind\":\"ZONE\",\"versions\":[%s],\"designations\":%s,\"platforms\":%s}"
                .formatted(code, version, designations, platforms);
        return event(
                "zone-registry", "io.zonewatch.registry.unit.v1", "zonewatch.registry.units.v1", code, sequence, data);
    }

    /** What holds of a zone of a level from a day on. */
    public static String version(String validFrom, String division, String level, String status, String primary) {
        return """
               {"validFrom":"%s","documentNumber":"D-1","status":"%s","names":{"zh":"单位","en":"Unit"},
                "division":"%s","level":"%s","leadingIndustries":["%s"],"primaryIndustry":"%s"}""".formatted(validFrom, status, division, level, primary, primary);
    }

    /** A step of a recognition. */
    public static String step(String state, String on) {
        return "{\"state\":\"%s\",\"on\":\"%s\",\"documentNumber\":\"D-2\"}".formatted(state, on);
    }

    /** A public platform for an industry's whole chain. */
    public static String platform(String level, String industry, String... steps) {
        return """
               {"id":"%s","kind":"KEY_LABORATORY","level":"%s","host":{"zh":"甲","en":"A"},"industry":"%s",
                "isPublic":true,"wholeChain":true,"steps":[%s]}""".formatted(platformId(level, industry), level, industry, String.join(",", steps));
    }

    /** The identity of a {@link #platform}. */
    public static UUID platformId(String level, String industry) {
        return new UUID(industry.hashCode(), level.length());
    }

    /** The fact that a step of a {@link #platform} was recorded at a moment, or an earlier record of it corrected. */
    public static Event recorded(
            String unit, UUID platform, int step, String state, String on, boolean withdrawn, String recordedAt) {
        String type = "io.zonewatch.registry.platform-changed.v1";
        String data = """
                {"unit":"%s","id":"%s","kind":"KEY_LABORATORY","level":"NATIONAL","step":%d,"state":"%s","on":"%s",
                 "documentNumber":"D-2","reason":"r","withdrawn":%s,"correction":%s}""".formatted(unit, platform, step, state, on, withdrawn, withdrawn);
        SCHEMAS.computeIfAbsent(type, name -> EventSchema.of("zone-registry", name))
                .accepts(data);
        return raw(type, "zonewatch.registry.facts.v1", unit, 0, data, recordedAt);
    }

    /** A designation. */
    public static String designation(String kind, String level, String... steps) {
        return "{\"id\":\"%s\",\"kind\":\"%s\",\"level\":\"%s\",\"steps\":[%s]}"
                .formatted(new UUID(1, kind.length()), kind, level, String.join(",", steps));
    }

    /** The pack's catalogue, published. */
    public static Event catalogue() {
        String body = file("deploy/plans/chizhou-2015/catalogue.json");
        return catalogue(1, 1, body.substring(body.indexOf('[')).stripTrailing());
    }

    /** A catalogue of the given indicators (a JSON array, with or without the closing brace of the body it was cut from). */
    public static Event catalogue(int version, long sequence, String indicators) {
        String array = indicators.substring(0, indicators.lastIndexOf(']') + 1);
        String data = """
                {"version":%d,"validFrom":"2016-01","validTo":null,"publishedAt":"2016-01-01T09:00:00+08:00","indicators":%s}
                """.formatted(version, array);
        return event(
                "indicator-service",
                "io.zonewatch.indicator.catalogue.v1",
                "zonewatch.indicator.catalogue.v1",
                Integer.toString(version),
                sequence,
                data);
    }

    /**
     * Which revisions of a report there are.
     *
     * @param latest that was submitted, or null
     * @param accepted that counts, or null
     * @param waiting that corrects it and waits for a decision, or null
     */
    public record Revisions(Integer latest, Integer accepted, Integer waiting) {

        /** Of a report that nobody has corrected. */
        static Revisions of(String state, Integer latest) {
            return new Revisions(latest, state.equals("ACCEPTED") ? latest : null, null);
        }

        private String members() {
            return "\"revision\":%s,\"acceptedRevision\":%s,\"correction\":%s".formatted(latest, accepted, waiting);
        }
    }

    /** An obligation in a state; revision, which nobody has corrected, may be null. */
    public static Event obligation(
            String unit, String division, String form, String period, String state, Integer revision, long sequence) {
        return revised(unit, division, form, period, state, Revisions.of(state, revision), sequence);
    }

    /** An obligation in a state, with the revisions of its report. */
    public static Event revised(
            String unit,
            String division,
            String form,
            String period,
            String state,
            Revisions revisions,
            long sequence) {
        return standing(unit, division, form, period, state, revisions.members(), sequence);
    }

    /** An obligation in a state as it was told before there were corrections. */
    public static Event obligationOfBefore(
            String unit, String division, String form, String period, String state, int revision, long sequence) {
        return standing(unit, division, form, period, state, "\"revision\":" + revision, sequence);
    }

    private static Event standing(
            String unit, String division, String form, String period, String state, String revisions, long sequence) {
        String id = unit + "_" + form + "_" + period;
        String data = """
                {"id":"%s","unit":"%s","division":"%s","form":"%s","formVersion":1,"formNames":{"zh":"报表","en":"Form"},
                 "frequency":"%s","period":"%s","state":"%s","lateness":"ON_TIME","round":1,
                 "openAt":"2016-03-01T00:00:00+08:00","dueAt":null,"lockAt":null,"calendarMissing":2016,
                 "submittedAt":null,"acceptedAt":null,%s}
                """.formatted(
                id, unit, division, form, period.contains("Q") ? "QUARTERLY" : "MONTHLY", period, state, revisions);
        return event(
                "indicator-service",
                "io.zonewatch.indicator.obligation.v1",
                "zonewatch.indicator.obligations.v1",
                id,
                sequence,
                data);
    }

    /** An obligation of the form Z-IND with its lateness and on-time line, which may be null, as it stands in a round. */
    public static Event owed(
            String unit, String division, String period, String state, String lateness, String dueAt, long sequence) {
        return owed(unit, division, period, state, lateness, null, dueAt, sequence);
    }

    /** The same with how late its report was when it first came, which may be null. */
    public static Event owed(
            String unit,
            String division,
            String period,
            String state,
            String lateness,
            String judged,
            String dueAt,
            long sequence) {
        Integer revision = List.of("SUBMITTED", "ACCEPTED", "RETURNED").contains(state) ? 1 : null;
        return owed(unit, division, period, state, lateness, judged, dueAt, Revisions.of(state, revision), sequence);
    }

    /** The same with the revisions of its report. */
    public static Event owed(
            String unit,
            String division,
            String period,
            String state,
            String lateness,
            String judged,
            String dueAt,
            Revisions revisions,
            long sequence) {
        String id = unit + "_Z-IND_" + period;
        String data = """
                {"id":"%s","unit":"%s","division":"%s","form":"Z-IND","formVersion":1,"formNames":{"zh":"报表","en":"Form"},
                 "frequency":"MONTHLY","period":"%s","state":"%s","lateness":"%s","judged":%s,"round":1,
                 "openAt":"2016-03-01T00:00:00+08:00","dueAt":%s,%s}
                """.formatted(
                id, unit, division, period, state, lateness, quoted(judged), quoted(dueAt), revisions.members());
        return event(
                "indicator-service",
                "io.zonewatch.indicator.obligation.v1",
                "zonewatch.indicator.obligations.v1",
                id,
                sequence,
                data);
    }

    private static String quoted(String text) {
        return text == null ? null : "\"" + text + "\"";
    }

    /** A year of the working calendar, as it is published. */
    public static Event calendar(int year) {
        return event(
                "indicator-service",
                "io.zonewatch.indicator.calendar.v1",
                "zonewatch.indicator.calendar.v1",
                Integer.toString(year),
                1,
                file("deploy/plans/china-calendars/" + year + ".json"));
    }

    /** An accepted report; figures by {@code INDICATOR} or {@code INDICATOR/part}, values as decimals ({@code 110.0<100.0}: with last year's comparable value) or a kind of nothing. */
    public static Event report(
            String unit, String form, String period, int revision, String acceptedAt, Map<String, String> figures) {
        String id = unit + "_" + form + "_" + period;
        String cells = figures.entrySet().stream()
                .map(figure -> cell(figure.getKey(), figure.getValue()))
                .collect(Collectors.joining(","));
        String data = """
                {"obligation":"%s","unit":"%s","form":"%s","formVersion":1,"catalogueVersion":1,"period":"%s","revision":%d,
                 "submittedAt":"%s","submittedBy":"s","acceptedAt":"%s","acceptedBy":"r","figures":[%s]}
                """.formatted(id, unit, form, period, revision, acceptedAt, acceptedAt, cells);
        return event(
                "indicator-service",
                "io.zonewatch.indicator.report-accepted.v1",
                "zonewatch.indicator.reports.v1",
                id,
                0,
                data);
    }

    /** An event whose data is as given, right or wrong. */
    public static Event raw(String type, String topic, String key, long sequence, String data) {
        return raw(type, topic, key, sequence, data, "2016-04-01T09:00:00+08:00");
    }

    private static Event raw(String type, String topic, String key, long sequence, String data, String time) {
        String envelope = """
                {"specversion":"1.0","id":"%s","source":"/zonewatch/test","type":"%s","subject":"%s",
                 "time":"%s","sequence":%d,"data":%s}
                """.formatted(UUID.randomUUID(), type, key, time, sequence, data);
        return new Event(topic, key, type, envelope.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of the project. */
    public static String file(String path) {
        try {
            return Files.readString(Roots.project().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Event event(String module, String type, String topic, String key, long sequence, String data) {
        SCHEMAS.computeIfAbsent(type, name -> EventSchema.of(module, name)).accepts(data);
        return raw(type, topic, key, sequence, data);
    }

    private static String cell(String name, String value) {
        int slash = name.indexOf('/');
        String indicator = slash < 0 ? name : name.substring(0, slash);
        String part = slash < 0 ? "null" : "\"" + name.substring(slash + 1) + "\"";
        boolean nothing = value.toUpperCase(Locale.ROOT).matches("[A-Z_]+");
        int base = value.indexOf('<');
        String own = base < 0 ? value : value.substring(0, base);
        String figure = nothing
                ? "{\"status\":\"%s\"}".formatted(own)
                : "{\"status\":\"REPORTED\",\"value\":\"%s\"}".formatted(own);
        String comparable = base < 0 ? "" : ",\"base\":\"%s\"".formatted(value.substring(base + 1));
        return "{\"indicator\":\"%s\",\"part\":%s,\"figure\":%s%s}".formatted(indicator, part, figure, comparable);
    }
}
