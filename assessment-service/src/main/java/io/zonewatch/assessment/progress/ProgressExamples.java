package io.zonewatch.assessment.progress;

/** Examples of the API description. */
final class ProgressExamples {

    private static final String MEMBERS = """
            "period": "2016-12", "value": "69.15", "reason": null, "pathValue": "69.00", "gap": "0.15",
            "completion": "0.1643", "growth": "PERCENTAGE_POINTS", "requiredPerYear": "1.00", "observedPerYear": "1.15",
            "ratio": "1.1500", "status": "ON_TRACK", "provisional": false,
            "coverage": {"owed": 8, "accepted": 8, "exempt": 0, "missingUnits": []}, "notes": [],
            "computedAt": "2017-01-12T16:00:00+08:00\"""";

    private static final String NAMES = """
            "plan": "chizhou-2015", "target": "IND_VA_SHARE",
            "names": {"zh": "规上工业增加值占比", "en": "Share of industrial value added"}""";

    private static final String FORECAST = """
            {"date": "2017-12-31", "value": "70.19", "low": "70.00", "high": "70.38", "level": "0.95", "missing": "0.0276",
             "neededPerYear": "0.85", "basis": "ALL_PERIODS", "points": 10, "from": "2016-02", "to": "2016-12", "reason": null}""";

    private static final String CHECKPOINT = """
            {"date": "2017-12-31", "operator": "AT_LEAST", "value": "70", "tolerance": null, "assumptions": ["A02"]}""";

    private static final String STRETCH = """
            {"basis": {"version": 1, "validFrom": null, "documentNumber": null}, "from": null, "until": null,
             "baseline": {"value": "68", "date": "2015-12-31", "assumptions": ["A01"]}, "checkpoints": [""" + CHECKPOINT + """
            ], "path": [{"date": "2015-12-31", "value": "68"}, {"date": "2017-12-31", "value": "70"}]}""";

    /** Where targets stand. */
    static final String STANDINGS = "{\"items\": [{" + NAMES + """
            , "indicator": "IND_VA_SHARE", "form": "M-IND", "scope": {"kind": "CITY", "unit": "U0001"}, "latest": {""" + MEMBERS
            + "}, \"provisional\": null, \"reason\": null, \"since\": \"2016-11\", \"forecast\": [" + FORECAST
            + "]}], \"next\": null}";

    /** A series of one period. */
    static final String SERIES = "{" + NAMES + """
            , "baseline": {"value": "68", "date": "2015-12-31", "assumptions": ["A01"]}, "checkpoints": [""" + CHECKPOINT + "], \"items\": [{" + MEMBERS
            + "}], \"next\": null, \"forecast\": [" + FORECAST + "], \"stretches\": [" + STRETCH + "]}";

    /** A chart, cut to its first element. */
    static final String CHART = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"/>";

    /** A period with its account, cut to one figure. */
    static final String EXPLAINED = """
            {"plan": "chizhou-2015", "target": "IND_VA_SHARE",""" + MEMBERS + ", \"planVersion\": 1, \"checkpoint\": " + CHECKPOINT + """
            , "explain": {
              "formula": {
                "op": "ratioOfSums",
                "numerator": [{"op": "indicator", "indicator": "IND_VA", "scope": "ZONES"}],
                "denominator": [{"op": "indicator", "indicator": "IND_VA", "scope": "CITY"}],
                "factor": "100"
              },
              "figure": {"status": "REPORTED", "value": "69.15"},
              "terms": [{
                "role": "DENOMINATOR", "use": "ADDED", "indicator": "IND_VA", "scope": "CITY", "unit": "U0001",
                "period": "2016-12", "figure": {"status": "REPORTED", "value": "2015000.0"},
                "obligation": "U0001_M-IND_2016-12", "revision": 1
              }],
              "growth": []
            }}""";

    private ProgressExamples() {}
}
