package io.zonewatch.assessment.plan;

/** Examples of the API description. */
final class PlanExamples {

    /** A plan with one target. */
    static final String PLAN = """
            {
              "code": "chizhou-2015",
              "names": {"zh": "池州市开发区转型升级", "en": "Transformation of Chizhou's development zones"},
              "targets": [{
                "code": "IND_VA_SHARE",
                "indicator": "IND_VA_SHARE",
                "names": {"zh": "规上工业增加值占比", "en": "Share of industrial value added"},
                "scope": {"kind": "CITY", "unit": "U0001"},
                "form": "M-IND",
                "baseline": {"value": "68", "date": "2015-12-31", "assumptions": ["A01"]},
                "checkpoints": [
                  {"date": "2017-12-31", "operator": "AT_LEAST", "value": "70", "tolerance": null, "assumptions": []},
                  {"date": "2020-12-31", "operator": "ABOUT", "value": "75", "tolerance": "0.5", "assumptions": []}
                ]
              }]
            }""";

    private PlanExamples() {}
}
