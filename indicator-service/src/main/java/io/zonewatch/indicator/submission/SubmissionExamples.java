package io.zonewatch.indicator.submission;

/** Reports and decisions as the API description shows them. */
final class SubmissionExamples {

    static final String REPORT = """
            {"cells": [{"indicator": "IND_VA", "part": null, "figure": {"status": "REPORTED", "value": "52009.0"}}],
             "remark": null}""";

    static final String TAKEN = """
            {"obligation": "U0011_M-IND_2016-03", "revision": 1, "state": "SUBMITTED", "lateness": "ON_TIME",
             "submittedAt": "2016-04-08T10:20:00+08:00",
             "receipt": {"created": 1, "updated": 0, "unchanged": 0, "removed": 0, "rejected": 0}}""";

    static final String RETURN = """
            {"reasons": [{"indicator": "IND_VA", "part": null, "text": "低于上月累计值,请核实"}]}""";

    static final String SUBMITTED = """
            {"obligation": "U0011_M-IND_2016-03", "revision": 1, "round": 1, "formVersion": 1, "catalogueVersion": 1,
             "lateness": "ON_TIME", "submittedAt": "2016-04-08T10:20:00+08:00", "submittedBy": "statistician-u0011",
             "remark": null, "receipt": {"created": 1, "updated": 0, "unchanged": 0, "removed": 0, "rejected": 0},
             "decision":\s""";

    static final String ACCEPTED = SUBMITTED + """
            {"kind": "ACCEPTED", "decidedAt": "2016-04-11T16:00:00+08:00", "decidedBy": "reviewer-u0010",
             "remark": null, "reasons": []}}""";

    static final String RETURNED = SUBMITTED + """
            {"kind": "RETURNED", "decidedAt": "2016-04-11T16:00:00+08:00", "decidedBy": "reviewer-u0010",
             "remark": null, "reasons": [{"indicator": "IND_VA", "part": null, "text": "低于上月累计值,请核实"}]}}""";

    static final String SUBMISSIONS = "{\"items\": [" + ACCEPTED + "]}";

    static final String SUBMISSION_WITH_CELLS = "{\"submission\": " + ACCEPTED + """
            , "cells": [{"indicator": "IND_VA", "part": null, "figure": {"status": "REPORTED", "value": "52009.0"}}]}""";

    private SubmissionExamples() {}
}
