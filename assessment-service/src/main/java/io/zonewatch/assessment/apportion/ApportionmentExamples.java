package io.zonewatch.assessment.apportion;

/** Examples of the API description. */
final class ApportionmentExamples {

    static final String ORDER =
            "{\"method\": \"EQUAL_EFFORT\", \"base\": \"2016-12\", \"decimals\": 2, \"values\": null, \"documentNumber\": null, \"reason\": null}";

    static final String APPORTIONMENT = """
            {
              "plan": "chizhou-2015", "target": "HIGHTECH_SHARE",
              "names": {"zh": "高新技术产业产值占工业总产值比重", "en": "High-tech share of gross industrial output"}, "indicator": "HIGHTECH_SHARE", "version": 1, "decidedAt": "2017-02-20T10:00:00+08:00",
              "planVersion": 1, "documentNumber": null, "reason": null,
              "method": "EQUAL_EFFORT", "decimals": 2,
              "base": {"period": "2016-12", "unit": "%", "value": "46.00", "numerator": "460.0", "denominator": "1000.0"},
              "zones": [
                {"unit": "U0011", "base": "50.00", "numerator": "400.0", "denominator": "800.0", "share": "0.869565", "weight": "0.800000", "reason": null,
                 "values": [{"date": "2020-12-31", "value": "54.00"}]},
                {"unit": "U0012", "base": "30.00", "numerator": "60.0", "denominator": "200.0", "share": "0.130435", "weight": "0.200000", "reason": null,
                 "values": [{"date": "2020-12-31", "value": "34.00"}]}
              ],
              "sums": [{"date": "2020-12-31", "city": "50", "perYear": "1.00", "sum": "50.00", "difference": "0.00"}],
              "meaning": "A ratio of sums: each zone's value counts with its weight, its part of the denominators of the base period. It is no average of percentages.",
              "findings": [], "withheld": false
            }""";

    static final String VERSIONS = """
            {"items": [{
              "version": 1, "decidedAt": "2017-02-20T10:00:00+08:00", "decidedBy": "d1f0", "documentNumber": "池政办〔2017〕8号",
              "reason": "基期数据核定后重新分解", "planVersion": 1, "method": "EQUAL_EFFORT", "base": "2016-12", "decimals": 2
            }], "next": null}""";

    static final String PROGRESS = """
            {
              "plan": "chizhou-2015", "target": "HIGHTECH_SHARE",
              "names": {"zh": "高新技术产业产值占工业总产值比重", "en": "High-tech share of gross industrial output"}, "version": 1, "unit": "%",
              "earliest": "2016-12",
              "zones": [{
                "unit": "U0011", "since": "2016-12", "base": "50.00",
                "checkpoints": [{"date": "2020-12-31", "operator": "AT_LEAST", "value": "54.00", "tolerance": null, "assumptions": []}],
                "progress": {
                  "period": "2017-12", "value": "51.20", "reason": null, "pathValue": "51.00", "gap": "0.20", "completion": "0.3000",
                  "growth": "PERCENTAGE_POINTS", "requiredPerYear": "1.00000", "observedPerYear": "1.20000", "ratio": "1.2000", "status": "ON_TRACK",
                  "provisional": false, "coverage": {"owed": 1, "accepted": 1, "exempt": 0, "missingUnits": []}, "notes": [],
                  "computedAt": "2018-01-12T16:00:00+08:00", "yearGrowth": null, "quarterGrowth": null, "noPath": null
                },
                "why": null
              }]
            }""";

    static final String APPORTIONMENTS = "{\"items\": [" + APPORTIONMENT + "], \"next\": null}";

    private ApportionmentExamples() {}
}
