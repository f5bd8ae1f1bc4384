package io.zonewatch.registry.supervision;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.department;
import static io.zonewatch.registry.Client.register;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** Departments of the city. */
public final class Departments {

    static final String GROUP = "/api/v1/supervision/group";

    private Departments() {}

    /** Registers a department and returns its code. */
    public static String registered() {
        String code = code();
        register(department(code, "")).then().statusCode(201);
        return code;
    }

    /** A plan of a meeting of a zone, called by a department. */
    public static String meeting(String convener, String zone) {
        return """
               {"convener":"%s","units":["%s"],"subject":"Talk","agenda":["One"],"plannedFor":"2016-01-01",
                "planned":{"on":"2015-12-01","documentNumber":"No. 1","reason":"plan"}}""".formatted(convener, zone);
    }

    /** That a meeting was held, and gave tasks to units. */
    public static String held(String... responsible) {
        String decisions = java.util.Arrays.stream(responsible)
                .map("{\"text\":\"Do it\",\"responsible\":\"%s\",\"due\":\"2016-03-31\"}"::formatted)
                .collect(java.util.stream.Collectors.joining(","));
        return """
               {"on":"2015-12-20","documentNumber":"No. 2","reason":"held","minutes":"Said by Wang.",
                "minutesNumber":"M 1","decisions":[%s]}""".formatted(decisions);
    }

    /** A plan of an inspection. */
    public static String inspection(String zone, String department) {
        return """
               {"unit":"%s","subject":"Idle land","inspectors":[{"department":"%s","post":"Head","person":"Zhao"}],
                "plannedFor":"2016-01-01","planned":{"on":"2015-12-01","documentNumber":"No. 1","reason":"plan"}}""".formatted(zone, department);
    }

    /** That an inspection was held, and found two things. */
    public static String found() {
        return """
               {"on":"2015-12-20","documentNumber":"No. 2","reason":"held","findings":[
                 {"clause":"3.4","text":"Idle land, says Qian","term":"2016-03-31"},
                 {"text":"No statistician","term":"2016-02-29"}]}""";
    }

    /** The group, with an office and two members. */
    public static String group(String department, String validFrom, String until) {
        return """
               {"validFrom":"%s","documentNumber":"No. 1","reason":"set up",
                "names":{"zh":"推进小组","en":"Group"},
                "office":{"department":"%s","names":{"zh":"办公室","en":"Office"}},
                "members":[
                  {"department":"%s","post":"Director","person":"Sun","duty":"OFFICE_DIRECTOR","since":"2015-12-01"},
                  {"department":"%s","post":"Deputy","duty":"MEMBER","since":"2015-12-01","until":%s}]}""".formatted(
                        validFrom, department, department, department, until == null ? "null" : "\"" + until + "\"");
    }

    /** Lets the group be so, whatever it was before. */
    public static void setUp(String group) {
        String present = administrator().get(GROUP).header("ETag");
        assertThat(put(present, group).statusCode()).isIn(200, 201);
    }

    /** Sends the group as the administrator who has seen a version, or none. */
    static Response put(String tag, String group) {
        RequestSpecification request = administrator().contentType("application/json");
        if (tag != null) {
            request = request.header("If-Match", tag);
        }
        return request.body(group.getBytes(StandardCharsets.UTF_8)).put(GROUP);
    }
}
