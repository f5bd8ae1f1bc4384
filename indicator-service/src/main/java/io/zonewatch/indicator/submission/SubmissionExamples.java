package io.zonewatch.indicator.submission;

/** Reports and decisions as the API description shows them. */
final class SubmissionExamples {

    static final String REPORT = """
            {"cells": [{"indicator": "IND_VA", "part": null, "figure": {"status": "REPORTED", "value": "52009.0"}}],
             "remark": null}""";

    static final String WRAP_UP = """
            {"cells": [{"indicator": "IND_VA", "part": null, "figure": {"status": "REPORTED", "value": "150000.5"}}],
             "narrative": [
              {"section": "INNOVATION", "aspect": "PROGRESS", "text": "新增省级公共平台一个"},
              {"section": "INNOVATION", "aspect": "SELF_SCORE", "score": "90"},
              {"section": "INNOVATION", "aspect": "EVIDENCE",
               "evidence": ["3f0a377ba0a4a460ecb616f6507ce0d8cfa3e704025d4fda3ed0c5ca05468728"]}],
             "remark": null}""";

    static final String TAKEN = """
            {"obligation": "U0011_M-IND_2016-03", "revision": 1, "state": "SUBMITTED", "lateness": "ON_TIME",
             "submittedAt": "2016-04-08T10:20:00+08:00",
             "receipt": {"created": 1, "updated": 0, "unchanged": 0, "removed": 0, "rejected": 0}, "warnings": []}""";

    static final String RETURN = """
            {"reasons": [{"indicator": "IND_VA", "part": null, "text": "低于上月累计值,请核实"}]}""";

    static final String RETURN_SECTION = """
            {"reasons": [{"section": "INNOVATION", "aspect": "PROGRESS", "text": "请写明平台名称"}]}""";

    static final String SUBMITTED = """
            {"obligation": "U0011_M-IND_2016-03", "revision": 1, "round": 1, "formVersion": 1, "catalogueVersion": 1,
             "lateness": "ON_TIME", "submittedAt": "2016-04-08T10:20:00+08:00", "submittedBy": "statistician-u0011",
             "remark": null, "content": "9a3b6f0c1d2e4f5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c", "signature": null,
             "corrects": null, "reason": null,
             "receipt": {"created": 1, "updated": 0, "unchanged": 0, "removed": 0, "rejected": 0},
             "decision":\s""";

    static final String ACCEPTED = SUBMITTED + """
            {"kind": "ACCEPTED", "decidedAt": "2016-04-11T16:00:00+08:00", "decidedBy": "reviewer-u0010",
             "remark": null, "reasons": []}}""";

    static final String RETURNED = SUBMITTED + """
            {"kind": "RETURNED", "decidedAt": "2016-04-11T16:00:00+08:00", "decidedBy": "reviewer-u0010",
             "remark": null, "reasons": [{"indicator": "IND_VA", "part": null, "text": "低于上月累计值,请核实"}]}}""";

    static final String SUBMISSIONS = "{\"items\": [" + ACCEPTED + "]}";

    static final String SUBMISSION_WITH_CELLS = "{\"submission\": " + ACCEPTED + """
            , "cells": [{"indicator": "IND_VA", "part": null, "figure": {"status": "REPORTED", "value": "52009.0"}}],
             "precomputed": [],
             "narrative": [{"section": "INNOVATION", "aspect": "PROGRESS", "text": "新增省级公共平台一个"}],
             "warnings": [], "attachments": []}""";

    static final String SIGNING = """
            {"content": "9a3b6f0c1d2e4f5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c"}""";

    static final String SIGNATURE = """
            {"content": "9a3b6f0c1d2e4f5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c", "revision": 1,
             "signedAt": "2016-04-08T09:30:00+08:00", "signedBy": "zone-leader-u0011"}""";

    static final String DRAFT = "{\"report\": " + REPORT + """
            , "content": "9a3b6f0c1d2e4f5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
             "savedAt": "2016-04-08T09:00:00+08:00", "savedBy": "statistician-u0011", "signature": null}""";

    static final String VERDICT = """
            {"acceptable": false, "content": "9a3b6f0c1d2e4f5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
             "signed": null, "catalogueVersion": 1, "issues": [
              {"pointer": "/cells/0/figure", "indicator": "IND_VA", "part": null, "rule": "cumulative-fell",
               "severity": "WARNING", "message": "IND_VA 为 52009.0，低于 2016-02 已通过的 53000.0；累计数一般不应下降。",
               "figure": {"status": "REPORTED", "value": "52009.0"},
               "expected": {"atLeast": "53000.0", "atMost": null, "origin": "ACCEPTED_REPORT",
                "reference": "U0011_M-IND_2016-02/submissions/1"},
               "explanation": null}]}""";

    static final String RULES = """
            {"items": [
              {"rule": "too-many-decimals", "severity": "ERROR", "indicator": "IND_VA", "parameters": {"decimals": "1"}},
              {"rule": "cumulative-fell", "severity": "WARNING", "indicator": "IND_VA", "parameters": {}}]}""";

    static final String CORRECTION = """
            {"reason": "一家企业重复填报", "report": {"cells": [
              {"indicator": "IND_VA", "part": null, "figure": {"status": "REPORTED", "value": "51009.0"}}]}}""";

    private static final String CHANGES = """
            [{"indicator": "IND_VA", "part": null,
              "before": {"indicator": "IND_VA", "part": null, "figure": {"status": "REPORTED", "value": "52009.0"}},
              "after": {"indicator": "IND_VA", "part": null, "figure": {"status": "REPORTED", "value": "51009.0"}}}]""";

    static final String CORRECTED = """
            {"taken": {"obligation": "U0011_M-IND_2016-03", "revision": 2, "state": "ACCEPTED", "lateness": "ON_TIME",
              "submittedAt": "2016-05-08T10:20:00+08:00",
              "receipt": {"created": 0, "updated": 1, "unchanged": 0, "removed": 0, "rejected": 0}, "warnings": []},
             "corrects": 1, "narrative": [], "difference":\s""" + CHANGES + "}";

    static final String DIFFERENCE = """
            {"obligation": "U0011_M-IND_2016-03", "revision": 2, "against": 1, "narrative": [], "cells":\s""" + CHANGES + "}";

    private SubmissionExamples() {}
}
