package io.zonewatch.assessment.warning;

/** Examples of the API description. */
final class WarningExamples {

    /** Acknowledged. */
    static final String WARNING = """
            {
              "id": "0c9a1c4e-2f43-4f0e-9b1d-7c4f2f4f0b11", "plan": "chizhou-2015", "target": "HIGHTECH_SHARE",
              "names": {"zh": "高新技术产业产值占比", "en": "Share of high-tech output"}, "checkpoint": "2017-12-31",
              "since": "2016-05", "raisedAt": "2016-06-13T16:30:00+08:00", "state": "ACKNOWLEDGED", "overAt": null,
              "acknowledged": {"at": "2016-06-14T09:00:00+08:00", "by": "r-0002", "note": "looked into with the science department"},
              "closed": null
            }""";

    static final String WARNINGS = "{\"items\": [" + WARNING + "], \"next\": null}";

    static final String NOTE = "{\"note\": \"looked into with the science department\"}";

    private WarningExamples() {}
}
