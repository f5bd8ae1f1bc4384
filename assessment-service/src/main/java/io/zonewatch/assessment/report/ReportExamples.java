package io.zonewatch.assessment.report;

/** Examples of the API description. */
final class ReportExamples {

    static final String REPORT = """
            {
              "plan": "chizhou-2015", "names": {"zh": "池州市开发区转型升级", "en": "Transformation of Chizhou's development zones"},
              "basis": {"version": 1, "validFrom": null, "documentNumber": null},
              "period": "2016-12", "label": "2016年12月", "byStatus": {"ON_TRACK": 1},
              "targets": [{
                "target": "IND_VA_SHARE", "names": {"zh": "规上工业增加值占比", "en": "Share of industrial value added"}, "unit": "%",
                "baseline": {"value": "68", "date": "2015-12-31", "assumptions": ["A01"]},
                "checkpoint": {"date": "2017-12-31", "operator": "AT_LEAST", "value": "70", "tolerance": null, "assumptions": ["A02"]},
                "counted": {
                  "period": "2016-12", "value": "69.15", "pathValue": "69.00", "gap": "0.15", "yearGrowth": null, "quarterGrowth": null, "status": "ON_TRACK", "why": null,
                  "coverage": {"owed": 8, "accepted": 8, "exempt": 0, "missingUnits": []}
                },
                "provisional": null, "why": null,
                "forecast": {"value": "70.19", "low": "70.00", "high": "70.38", "missing": "0.0276", "why": null}
              }],
              "assumptions": [{
                "id": "A01", "text": {"zh": "草案的现状值未注明日期，取基期 2015-12-31。", "en": "The draft gives no date for its baselines; 2015-12-31 is taken."}, "source": null
              }],
              "atRisk": [{
                "unit": "U0016", "names": {"zh": "东至经济开发区", "en": "Dongzhi Economic Development Zone"}, "missing": 1,
                "falls": [{
                  "target": "IND_VA_SHARE", "names": {"zh": "规上工业增加值占比", "en": "Share of industrial value added"},
                  "since": "2016-11", "before": "9.12", "until": "2016-12", "after": "9.05", "change": "-0.07"
                }],
                "behind": [{
                  "unit": "U0016", "target": "HIGHTECH_SHARE", "names": {"zh": "高新技术产业产值占比", "en": "High-tech share"},
                  "period": "2016-12", "value": "29.00", "pathValue": "31.00", "status": "MOVING_AWAY"
                }]
              }],
              "overdueTasks": [{
                "task": "SURVEY-2016", "names": {"zh": "开展开发区全面普查", "en": "Full survey of the zones"},
                "responsible": [{"unit": "U0010", "names": {"zh": "池州市统计局", "en": "Chizhou Statistics Bureau"}}],
                "dueAt": "2016-06-30T17:00:00+08:00"
              }],
              "compliance": [{
                "unit": "U0016", "names": {"zh": "东至经济开发区", "en": "Dongzhi Economic Development Zone"},
                "due": 2, "onTime": 1, "late": 0, "missing": 1, "inReview": 0
              }]
            }""";

    static final String PAGE = "<!doctype html><html lang=\"zh-CN\"><title>督查报告</title></html>";

    private ReportExamples() {}
}
