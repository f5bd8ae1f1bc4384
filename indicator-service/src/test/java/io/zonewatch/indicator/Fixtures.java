package io.zonewatch.indicator;

import static org.hamcrest.Matchers.oneOf;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Master data that tests stand on: the pack's calendars and catalogue, and forms of their own whose month is open now. */
@ApplicationScoped
public class Fixtures {

    private static final String PACK = "deploy/plans/chizhou-2015/";

    /** A form cell that asks zones for IND_VA. */
    public static final String CELL = """
            {"indicator": "IND_VA", "compulsory": true, "owedBy": ["ZONE"]}""";

    /** The last month of the catalogue. */
    public static final String LAST_MONTH = "2059-12";

    @Inject
    BusinessClock clock;

    /** The calendars of 2015 and 2016 and the pack's catalogue, from 2010 to {@link #LAST_MONTH} so that any month has one. */
    public void masterData() {
        for (int year : List.of(2015, 2016)) {
            Api.administrator()
                    .put("/calendars/" + year, Api.file(PACK + "calendars/" + year + ".json"))
                    .statusCode(oneOf(200, 201));
        }
        Api.administrator()
                .post("/catalogues", catalogue(1, "2010-01", LAST_MONTH))
                .statusCode(oneOf(201, 409));
        Api.administrator()
                .request()
                .post("/api/v1/catalogues/1/publication")
                .then()
                .statusCode(oneOf(201, 409));
    }

    /** The pack's catalogue as another version. */
    public static String catalogue(int version, String from, String to) {
        return Api.file(PACK + "catalogue.json")
                .replace("\"version\": 1,", "\"version\": " + version + ",")
                .replace("\"validFrom\": \"2016-01\"", "\"validFrom\": \"" + from + "\"")
                .replace("\"validTo\": null", "\"validTo\": " + (to == null ? "null" : "\"" + to + "\""));
    }

    /** The month that ended last. */
    public Period month() {
        return Period.of(Frequency.MONTHLY, clock.today()).previous();
    }

    /** A form that asks zones for IND_VA for the month that ended last, and is due much later. */
    public String openForm() {
        return openForm(CELL);
    }

    /** The same with other cells. */
    public String openForm(String cells) {
        masterData();
        String code = World.code("F-");
        Api.administrator()
                .post("/forms", ofDistrict(form(code, 1, cells, month())))
                .statusCode(201);
        return code;
    }

    /** A form for the three months that ended last, with more members, such as {@code "signature": true}. */
    public String openForm(String cells, String members) {
        masterData();
        String code = World.code("F-");
        String form = form(code, 1, cells, month())
                .replace("\"validFrom\": \"" + month() + "\"", "\"validFrom\": \"" + month().plus(-2) + "\"")
                .replaceFirst("\\{", "{" + members + ", ");
        Api.administrator().post("/forms", ofDistrict(form)).statusCode(201);
        return code;
    }

    /** A form whose on-time line and reviewer's line fall on the day after the month that ended last. */
    public String formReviewedSoon() {
        masterData();
        String code = World.code("F-");
        String line = "\"monthsAfter\": 1, \"day\": 1, \"time\": \"12:00\", \"holidayPolicy\": \"NONE\"}";
        Api.administrator()
                .post(
                        "/forms",
                        ofDistrict(form(code, 1, CELL, month()))
                                .replace("\"monthsAfter\": 20, \"day\": 12", "\"monthsAfter\": 1, \"day\": 1")
                                .replaceFirst("\\{", "{\"reviewDueRule\": {" + line + ", "))
                .statusCode(201);
        return code;
    }

    /** The same form, asked only of the zones of the next district. */
    public static String ofDistrict(String form) {
        return form.replace(
                "\"owedBy\": {\"kinds\": [\"ZONE\"]}",
                "\"owedBy\": {\"kinds\": [\"ZONE\"], \"divisions\": [\"" + World.nextDistrict() + "\"]}");
    }

    public static String form(String code, int version, String cells, Period month) {
        return """
                {"code": "%s", "version": %d, "names": {"zh": "月报", "en": "monthly"}, "frequency": "MONTHLY",
                 "cells": [%s], "owedBy": {"kinds": ["ZONE"]}, "validFrom": "%s", "validTo": "%s", "skippedMonths": [],
                 "dueRule": {"monthsAfter": 20, "day": 12, "time": "12:00", "holidayPolicy": "NONE"},
                 "lockRule": {"monthsAfter": 24, "day": 20, "time": "18:00", "holidayPolicy": "NONE"}}""".formatted(code, version, cells, month, month);
    }

    /** A form that asks zones for IND_VA for the months from one to another, due and locked long after each. */
    public String formFor(Period first, Period last) {
        masterData();
        String code = World.code("F-");
        Api.administrator()
                .post(
                        "/forms",
                        ofDistrict(form(code, 1, CELL, first)
                                .replace("\"validTo\": \"" + first, "\"validTo\": \"" + last)))
                .statusCode(201);
        return code;
    }

    /** A form that asks zones for IND_VA for a month whose lock line has passed. */
    public String lockedForm() {
        masterData();
        String code = World.code("F-");
        Period month = month().previous().previous().previous().previous();
        Api.administrator()
                .post(
                        "/forms",
                        ofDistrict(form(code, 1, CELL, month))
                                .replace("\"monthsAfter\": 20", "\"monthsAfter\": 1")
                                .replace("\"monthsAfter\": 24", "\"monthsAfter\": 1"))
                .statusCode(201);
        return code;
    }

    public String obligation(String zone, String form) {
        return zone + "_" + form + "_" + month();
    }

    public static String obligation(String zone, String form, Period period) {
        return zone + "_" + form + "_" + period;
    }

    public static String report(String value) {
        return """
                {"cells": [{"indicator": "IND_VA", "part": null, "figure": {"status": "REPORTED", "value": "%s"}}]}""".formatted(value);
    }
}
