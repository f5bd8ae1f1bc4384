package io.zonewatch.assessment.report;

/** Examples of the API description. */
final class ReportExamples {

    static final String REPORT = """
            {
              "plan": "chizhou-2015", "period": "2016-12", "label": "2016年12月", "byStatus": {"ON_TRACK": 1},
              "targets": [{
                "target": "IND_VA_SHARE", "names": {"zh": "规上工业增加值占比", "en": "Share of industrial value added"}, "unit": "%",
                "baseline": {"value": "68", "date": "2015-12-31", "assumptions": ["A01"]},
                "checkpoint": {"date": "2017-12-31", "operator": "AT_LEAST", "value": "70", "tolerance": null, "assumptions": ["A02"]},
                "counted": {
                  "period": "2016-12", "value": "69.15", "pathValue": "69.00", "gap": "0.15", "status": "ON_TRACK", "why": null,
                  "coverage": {"owed": 8, "accepted": 8, "exempt": 0, "missingUnits": []}
                },
                "provisional": null
              }]
            }""";

    static final String PAGE = "<!doctype html><html lang=\"zh-CN\"><title>督查报告</title></html>";

    private ReportExamples() {}
}
