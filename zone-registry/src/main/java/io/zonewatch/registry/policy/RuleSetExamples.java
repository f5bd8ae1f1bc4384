package io.zonewatch.registry.policy;

/** Bodies shown in the API description. */
final class RuleSetExamples {

    private static final String MEMBERS = """
            "code": "chizhou-2015",
              "version": 1,
              "names": {"zh": "池州市开发区转型升级方案", "en": "Transformation of Chizhou's development zones"},
              "division": "3417",
              "validFrom": "2015-11-02",
              "validTo": "2024-10-10",
              "rules": [{
                "code": "area-match",
                "kind": "AREA_MATCH",
                "clause": {"zh": "开发区边界", "en": "boundaries of zones"},
                "parameters": {"tolerancePercent": "5"},
                "assumptions": ["A21"],
                "texts": {
                  "zh": "边界面积 {areaHa} 公顷，与批准面积 {approvedAreaHa} 公顷相差 {deviationPercent}%",
                  "en": "the boundary encloses {areaHa} ha, {deviationPercent} % off the approved {approvedAreaHa} ha"
                }
              }]""";

    static final String FORM = "{" + MEMBERS + "}";

    static final String SET = "{" + MEMBERS + ", \"recordedAt\": \"2016-01-01T08:00:00+08:00\"}";

    static final String PAGE = "{\"items\": [" + SET + "], \"next\": null}";

    private RuleSetExamples() {}
}
