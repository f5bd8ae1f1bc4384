package io.zonewatch.indicator.submission;

import io.restassured.response.ValidatableResponse;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.World;
import io.zonewatch.reporting.Period;

/**
 * A zone and its reports of one form, as its people and a reviewer handle them.
 *
 * @param zone code
 * @param form code
 */
record ReportCase(String zone, String form) {

    /** A new zone that owes the form. */
    static ReportCase of(World world, String form) {
        String zone = World.code("R");
        world.zone(zone);
        return new ReportCase(zone, form);
    }

    String path(Period period) {
        return "/obligations/" + Fixtures.obligation(zone, form, period);
    }

    ValidatableResponse submit(Period period, String body) {
        return Api.statistician(zone).post(path(period) + "/submissions", body);
    }

    ValidatableResponse accept(Period period, int revision) {
        return Api.reviewer().post(path(period) + "/submissions/" + revision + "/acceptance", "{}");
    }

    ValidatableResponse giveBack(Period period, int revision) {
        return Api.reviewer().post(path(period) + "/submissions/" + revision + "/return", """
                {"reasons": [{"indicator": "IND_VA", "part": null, "text": "why"}]}""");
    }

    ValidatableResponse correct(Period period, String reason, String report) {
        return Api.statistician(zone).post(path(period) + "/corrections", """
                {"reason": "%s", "report": %s}""".formatted(reason, report));
    }

    ValidatableResponse validate(Period period, String body) {
        return Api.statistician(zone).post(path(period) + "/validate", body);
    }

    void accepted(Period period, String body) {
        submit(period, body).statusCode(201);
        accept(period, 1).statusCode(201);
    }

    /** A report on IND_VA with more members. */
    static String report(String value, String members) {
        return """
                {"cells": [{"indicator": "IND_VA", "part": null, "figure": {"status": "REPORTED", "value": "%s"}}]%s}""".formatted(value, members);
    }

    static String report(String value) {
        return report(value, "");
    }

    /** An explanation of a warning about IND_VA. */
    static String explained(String rule, String text) {
        return """
                , "explanations": [{"indicator": "IND_VA", "part": null, "rule": "%s", "text": "%s"}]""".formatted(rule, text);
    }
}
