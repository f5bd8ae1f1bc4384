package io.zonewatch.assessment.handover;

/** Examples of the API description. */
final class HandoverExamples {

    static final String HANDOVER = """
            {
              "plan": "chizhou-2015", "names": {"zh": "池州市开发区转型升级", "en": "Transformation of Chizhou's development zones"},
              "basis": {"version": 1, "validFrom": null, "documentNumber": null},
              "year": 2016,
              "rows": [{
                "target": "IND_VA_SHARE", "names": {"zh": "规上工业增加值占比", "en": "Share of industrial value added"}, "unit": "%",
                "baseline": {"value": "68", "date": "2015-12-31", "assumptions": ["A01"]},
                "checkpoint": {"date": "2017-12-31", "operator": "AT_LEAST", "value": "70", "tolerance": null, "assumptions": ["A02"]},
                "period": "2016-12", "value": "69.15", "pathValue": "69.00", "gap": "0.15", "yearGrowth": null, "quarterGrowth": null, "status": "ON_TRACK", "why": null,
                "coverage": {"owed": 8, "accepted": 8, "exempt": 0, "missingUnits": []},
                "sources": [{"unit": "U0001", "period": "2016-12", "obligation": "U0001_M-IND_2016-12", "revision": 1}]
              }],
              "digest": "5f2b51ca2fdc5baa31ec02e002f69aec205be3b2e5e4bdc5ae42c4c4a0ac6d52"
            }""";

    static final String CSV = "计划,年度,目标编码,目标\r\nchizhou-2015,2016,IND_VA_SHARE,规上工业增加值占比\r\n";

    static final String WORKBOOK = "UEsDBBQACAgIAA==";

    static final String SUMMARY = """
            {
              "summary": "全市开发区规模以上工业增加值占比达到 69.15%。\\n\\n全年新认定省级创新平台 2 个。",
              "problems": "高新技术产业产值占比低于进度。",
              "keyPoints": ["推进园区整合", "提高亩均投资强度"]
            }""";

    static final String WRITTEN = """
            {
              "plan": "chizhou-2015", "year": 2016, "version": 1, "writtenAt": "2017-01-20T10:00:00+08:00",
              "summary": "全市开发区规模以上工业增加值占比达到 69.15%。\\n\\n全年新认定省级创新平台 2 个。",
              "problems": "高新技术产业产值占比低于进度。",
              "keyPoints": ["推进园区整合", "提高亩均投资强度"]
            }""";

    static final String VERSIONS = "{\"items\": [" + WRITTEN + "], \"next\": null}";

    static final String PAGE = "<!doctype html><html lang=\"zh-CN\"><title>2016年度总结和2017年工作要点</title></html>";

    private HandoverExamples() {}
}
