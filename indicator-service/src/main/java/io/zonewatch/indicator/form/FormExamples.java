package io.zonewatch.indicator.form;

/** A form as the API description shows it. */
final class FormExamples {

    static final String FORM = """
            {"code": "M-IND", "version": 1, "names": {"zh": "开发区工业月报", "en": "Monthly report of zone industry"},
             "frequency": "MONTHLY",
             "cells": [{"indicator": "IND_VA", "compulsory": true, "owedBy": ["ZONE", "CITY"]}],
             "owedBy": {"kinds": ["ZONE", "CITY"], "levels": ["NATIONAL", "PROVINCIAL"], "divisions": ["3417"]},
             "validFrom": "2016-02", "validTo": null, "skippedMonths": [1],
             "dueRule": {"monthsAfter": 1, "day": 12, "time": "12:00", "holidayPolicy": "NEXT_WORKING_DAY"},
             "lockRule": {"monthsAfter": 2, "day": 20, "time": "18:00", "holidayPolicy": "NEXT_WORKING_DAY"},
             "reviewDueRule": {"monthsAfter": 1, "day": 20, "time": "18:00", "holidayPolicy": "NEXT_WORKING_DAY"},
             "signature": true}""";

    static final String FORM_KEPT = "{\"code\": \"M-IND\", \"versions\": [" + FORM + "]}";

    static final String FORMS = "{\"items\": [" + FORM_KEPT + "], \"next\": null}";

    private FormExamples() {}
}
