package io.zonewatch.assessment.plan;

/** Examples of the API description. */
final class PlanExamples {

    private static final String NAMES =
            "\"names\": {\"zh\": \"池州市开发区转型升级\", \"en\": \"Transformation of Chizhou's development zones\"}";

    private static final String TARGETS = """
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
              }],
              "assumptions": [{
                "id": "A01", "text": {"zh": "草案的现状值未注明日期，取基期 2015-12-31。", "en": "The draft gives no date for its baselines; 2015-12-31 is taken."},
                "source": {"zh": "计划包 policy.json", "en": "policy.json of the plan pack"}
              }]""";

    private static final String OPEN_PLAN = "{\"code\": \"chizhou-2015\", " + NAMES + ",\n" + TARGETS;

    /** A plan with one target. */
    static final String PLAN = OPEN_PLAN + "}";

    private static final String FINDINGS = """
            ,
              "findings": [{"code": "UNKNOWN_FORM", "target": "IND_VA_SHARE",
                "text": "Nobody owes a report on the form M-IND so far: the target IND_VA_SHARE cannot be assessed until somebody does."}]}""";

    /** A plan as it was taken. */
    static final String CHECKED_PLAN = OPEN_PLAN + FINDINGS;

    private static final String DOCUMENT =
            "\"validFrom\": \"2017-03-01\", \"documentNumber\": \"池政办〔2017〕8号\", \"reason\": \"中期评估后调整2020年目标\"";

    /** A version as it is sent. */
    static final String DRAFT = "{" + DOCUMENT + ", " + NAMES + ",\n" + TARGETS + "}";

    private static final String OPEN_VERSION = "{\"code\": \"chizhou-2015\", " + NAMES + ",\n" + TARGETS
            + ",\n\"version\": 2, \"state\": \"PUBLISHED\", \"validTo\": null, \"publishedAt\": \"2017-02-20T09:00:00+08:00\", \"supersededBy\": null, "
            + DOCUMENT;

    /** A version as it is kept. */
    static final String VERSION = OPEN_VERSION + "}";

    /** A version as it is answered. */
    static final String CHECKED_VERSION = OPEN_VERSION + FINDINGS;

    /** A list of versions, or of the plans by the versions that hold. */
    static final String VERSIONS = "{\"items\": [" + VERSION + "], \"next\": null}";

    /** What a version changes. */
    static final String DIFFERENCE = """
            {"code": "chizhou-2015", "version": 2, "validFrom": "2017-03-01", "previous": 1, "renamed": false, "added": [], "removed": [], "changed": [
              {"code": "INNOVATION_PARKS", "members": [{"member": "clause", "before": null, "after": {"zh": "第二条", "en": "item 2"}}]}], "unchanged": 14,
              "assumptions": {"added": [], "removed": [], "changed": [], "unchanged": 12}}""";

    private PlanExamples() {}
}
