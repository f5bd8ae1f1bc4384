package io.zonewatch.registry.policy.finding;

/** Bodies shown in the API description. */
final class FindingExamples {

    static final String PAGE = """
            {
              "items": [{
                "ruleSet": "chizhou-2015",
                "rule": "area-match",
                "clause": "boundaries of zones",
                "unit": "U0014",
                "names": {"zh": "安徽东至经济开发区", "en": "Anhui Dongzhi Economic Development Zone"},
                "facts": {
                  "areaHa": "512.8000",
                  "approvedAreaHa": "434.64",
                  "deviationPercent": "17.98",
                  "tolerancePercent": "5"
                },
                "text": "the boundary encloses 512.8000 ha, 17.98 % off the approved 434.64 ha",
                "since": "2016-07-01",
                "justification": "surveyed anew; the approval is being revised",
                "command": {"command": "BOUND", "sequence": 2, "day": "2016-07-01"}
              }],
              "next": null
            }""";

    private FindingExamples() {}
}
