package io.zonewatch.indicator;

import io.restassured.response.ValidatableResponse;
import io.zonewatch.reporting.Period;
import java.util.function.UnaryOperator;

/**
 * A zone that reports IND_VA for September to December 2015 and wraps up the fourth quarter.
 *
 * @param zone code
 * @param months the monthly form
 * @param wrapUp the quarterly form, whose IND_VA follows from the monthly one
 */
public record WrapUpCase(String zone, String months, String wrapUp) {

    public static final Period QUARTER = Period.quarter(2015, 4);

    /** Asks for progress of 5 to 20 characters, and for problems, a score and evidence if there are any. */
    public static final String SECTIONS = """
            [{"code": "INNOVATION", "names": {"zh": "科技创新", "en": "Innovation"}, "asks": [
               {"aspect": "PROGRESS", "compulsory": true, "atLeast": 5, "atMost": 20},
               {"aspect": "PROBLEMS", "compulsory": false},
               {"aspect": "SELF_SCORE", "compulsory": false},
               {"aspect": "EVIDENCE", "compulsory": false, "atMost": 1}]},
             {"code": "WHOLE", "names": {"zh": "总体", "en": "The whole"}, "asks": [
               {"aspect": "SUMMARY", "compulsory": false}]}]""";

    public static final String PROGRESS = """
            {"section": "INNOVATION", "aspect": "PROGRESS", "text": "one platform more"}""";

    /** A new zone that owes both. */
    public static WrapUpCase of(World world, Fixtures fixtures, boolean signature) {
        return of(world, fixtures, form -> form.replace("\"signature\": false", "\"signature\": " + signature));
    }

    /** The same, asked for other words. */
    public static WrapUpCase of(World world, Fixtures fixtures, String sections) {
        return of(world, fixtures, form -> form.replace(SECTIONS, sections));
    }

    private static WrapUpCase of(World world, Fixtures fixtures, UnaryOperator<String> change) {
        String months = fixtures.formFor(Period.month(2015, 9), Period.month(2015, 12));
        String wrapUp = World.code("Q-");
        Api.administrator()
                .post("/forms", change.apply(form(wrapUp, months, false)))
                .statusCode(201);
        String zone = World.code("U");
        world.zone(zone);
        return new WrapUpCase(zone, months, wrapUp);
    }

    /** A quarterly form for the quarter, asked of the zones of the district. */
    public static String form(String code, String source, boolean signature) {
        return """
                {"code": "%s", "version": 1, "names": {"zh": "季度小结", "en": "wrap-up"}, "frequency": "QUARTERLY",
                 "cells": [{"indicator": "IND_VA", "compulsory": true, "owedBy": ["ZONE"], "precomputedFrom": "%s"}],
                 "owedBy": {"kinds": ["ZONE"], "divisions": ["%s"]}, "validFrom": "%s", "validTo": "%s", "skippedMonths": [],
                 "dueRule": {"monthsAfter": 20, "day": 12, "time": "12:00", "holidayPolicy": "NONE"},
                 "lockRule": {"monthsAfter": 24, "day": 20, "time": "18:00", "holidayPolicy": "NONE"},
                 "signature": %s, "narrative": %s}""".formatted(code, source, World.district(), QUARTER, QUARTER, signature, SECTIONS);
    }

    public String id() {
        return Fixtures.obligation(zone, wrapUp, QUARTER);
    }

    public String path() {
        return "/obligations/" + id();
    }

    public String month(int month) {
        return Fixtures.obligation(zone, months, Period.month(2015, month));
    }

    /** The month's report, submitted and accepted. */
    public void accepted(int month, String value) {
        String path = "/obligations/" + month(month) + "/submissions";
        Api.statistician(zone).post(path, Fixtures.report(value)).statusCode(201);
        Api.reviewer().post(path + "/1/acceptance", "{}").statusCode(201);
    }

    /** The month corrected, and the correction accepted. */
    public void corrected(int month, String value) {
        String path = "/obligations/" + month(month);
        Api.statistician(zone)
                .post(
                        path + "/corrections",
                        "{\"reason\": \"counted twice\", \"report\": " + Fixtures.report(value) + "}")
                .statusCode(201);
        Api.reviewer().post(path + "/submissions/2/acceptance", "{}").statusCode(201);
    }

    /** All months: 300 by September, 330.50 by October, 370 by November, 400.10 by December. */
    public void allMonths() {
        accepted(9, "300");
        accepted(10, "330.5");
        accepted(11, "370.0");
        accepted(12, "400.10");
    }

    public ValidatableResponse submit(String report) {
        return Api.statistician(zone).post(path() + "/submissions", report);
    }

    public ValidatableResponse accept(int revision) {
        return Api.reviewer().post(path() + "/submissions/" + revision + "/acceptance", "{}");
    }

    public ValidatableResponse precomputed() {
        return Api.statistician(zone).get(path() + "/precomputed").statusCode(200);
    }

    /** Uploads a small PDF and tells its digest. */
    public String uploaded(String name) {
        return Api.statistician(zone)
                .post(path() + "/attachments", """
                        {"name": "%s", "content": "JVBERi0xLjcKJSVFT0YK"}""".formatted(name))
                .statusCode(201)
                .extract()
                .path("sha256");
    }

    /** A report on IND_VA with a narrative. */
    public static String report(String value, String... passages) {
        return """
                {"cells": [{"indicator": "IND_VA", "part": null, "figure": {"status": "REPORTED", "value": "%s"}}],
                 "narrative": [%s]}""".formatted(value, String.join(", ", passages));
    }
}
