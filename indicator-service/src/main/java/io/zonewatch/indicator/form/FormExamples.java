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

    static final String WRAP_UP = """
            {"code": "Q-WRAP", "version": 1, "names": {"zh": "开发区季度小结", "en": "Quarterly wrap-up of a zone"},
             "frequency": "QUARTERLY",
             "cells": [{"indicator": "IND_VA", "compulsory": true, "owedBy": ["ZONE"], "precomputedFrom": "M-IND"}],
             "owedBy": {"kinds": ["ZONE"]}, "validFrom": "2016-Q1", "validTo": null, "skippedMonths": [],
             "dueRule": {"monthsAfter": 1, "day": 25, "time": "17:00", "holidayPolicy": "NEXT_WORKING_DAY"},
             "lockRule": {"monthsAfter": 2, "day": 28, "time": "18:00", "holidayPolicy": "NEXT_WORKING_DAY"},
             "signature": true,
             "narrative": [{"code": "INNOVATION", "names": {"zh": "科技创新", "en": "Innovation"}, "asks": [
              {"aspect": "PROGRESS", "compulsory": true, "atLeast": 5, "atMost": 2000},
              {"aspect": "EVIDENCE", "compulsory": false}]}]}""";

    static final String FORM_KEPT = "{\"code\": \"M-IND\", \"versions\": [" + FORM + "]}";

    static final String FORMS = "{\"items\": [" + FORM_KEPT + "], \"next\": null}";

    private FormExamples() {}
}
