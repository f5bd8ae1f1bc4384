package io.zonewatch.assessment.project;

/** Examples of the API description. */
final class ProjectExamples {

    static final String PROJECT = """
            {
              "plan": "chizhou-2015", "code": "P-001", "names": {"zh": "示例标准化厂房", "en": "Sample standard factory buildings"},
              "unit": "U0011", "investment": "12000.00", "begin": "2015-12-01", "end": "2017-06-30", "documentNumber": null
            }""";

    static final String REPORT = """
            {"asOf": "2015-12-21", "stage": "BUILDING", "invested": "3000.00", "note": "主体施工"}""";

    static final String VIEW = """
            {
              "plan": "chizhou-2015", "code": "P-001", "names": {"zh": "示例标准化厂房", "en": "Sample standard factory buildings"},
              "unit": "U0011", "investment": "12000.00", "begin": "2015-12-01", "end": "2017-06-30", "documentNumber": null,
              "latest": {"asOf": "2015-12-21", "stage": "BUILDING", "invested": "3000.00", "note": "主体施工"},
              "investedShare": "25.0", "behind": false, "version": 2
            }""";

    static final String LIST = "{\"items\": [" + VIEW + "], \"next\": null}";

    static final String REPORTS = """
            {
              "items": [{
                "number": 1, "at": "2016-01-05T10:00:00+08:00", "by": "d1f0",
                "asOf": "2015-12-21", "stage": "BUILDING", "invested": "3000.00", "note": "主体施工"
              }],
              "next": null
            }""";

    static final String AMENDMENT =
            "{\"documentNumber\": \"池发改〔2016〕5号\", \"reason\": \"延期竣工\", \"project\": " + PROJECT + "}";

    static final String CHANGES =
            "{\"items\": [{\"number\": 1, \"at\": \"2016-05-10T09:00:00+08:00\", \"by\": \"d1f0\","
                    + " \"documentNumber\": \"池发改〔2016〕5号\", \"reason\": \"延期竣工\", \"before\": " + PROJECT
                    + ", \"after\": "
                    + PROJECT + "}], \"next\": null}";

    private ProjectExamples() {}
}
