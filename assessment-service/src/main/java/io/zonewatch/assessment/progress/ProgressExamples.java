package io.zonewatch.assessment.progress;

/** Examples of the API description. */
final class ProgressExamples {

    /** One target. */
    static final String STANDINGS = """
            {
              "items": [{
                "plan": "chizhou-2015",
                "target": "IND_VA_SHARE",
                "names": {"zh": "规上工业增加值占比", "en": "Share of industrial value added"},
                "indicator": "IND_VA_SHARE",
                "form": "M-IND",
                "scope": {"kind": "CITY", "unit": "U0001"},
                "latest": {
                  "period": "2016-12", "value": "69.15", "reason": null, "pathValue": "69.00", "gap": "0.15",
                  "completion": "0.1643", "growth": "PERCENTAGE_POINTS", "requiredPerYear": "1.00",
                  "observedPerYear": "1.15", "ratio": "1.1484", "status": "ON_TRACK", "provisional": false,
                  "coverage": {"owed": 8, "accepted": 8, "exempt": 0, "missingUnits": []}, "notes": [],
                  "computedAt": "2017-01-12T16:00:00+08:00"
                },
                "provisional": null
              }],
              "next": null
            }""";

    private ProgressExamples() {}
}
