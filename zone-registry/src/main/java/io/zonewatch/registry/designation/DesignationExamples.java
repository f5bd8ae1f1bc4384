package io.zonewatch.registry.designation;

/** Bodies shown in the API description. */
final class DesignationExamples {

    static final String REGISTRATION = """
            {
              "reason": "申报 / applied for",
              "kind": "LOW_CARBON_PARK",
              "level": "PROVINCIAL",
              "state": "APPLIED",
              "on": "2016-01-15",
              "documentNumber": "池开管〔2016〕3号"
            }""";

    static final String PAPER = """
            {
              "reason": "批准 / approved",
              "on": "2016-06-30",
              "documentNumber": "皖发改环资〔2016〕15号"
            }""";

    static final String CORRECTION = """
            {
              "reason": "录入日期有误 / wrong day recorded",
              "step": 1,
              "on": "2016-01-14"
            }""";

    static final String DESIGNATION = """
            {
              "id": "0198a2c4-0c1e-7d11-9a34-5b1f5f6f7a01",
              "unit": "U0011",
              "kind": "LOW_CARBON_PARK",
              "kindName": "低碳园区",
              "level": "PROVINCIAL",
              "levelName": "省级",
              "state": "APPLIED",
              "stateName": "已申报",
              "since": "2016-01-15",
              "steps": [
                {
                  "number": 1,
                  "state": "APPLIED",
                  "stateName": "已申报",
                  "on": "2016-01-15",
                  "documentNumber": "池开管〔2016〕3号",
                  "reason": "申报 / applied for",
                  "recordedAt": "2016-01-18T09:00:00+08:00",
                  "sequence": 1
                }
              ],
              "sequence": 1
            }""";

    static final String PAGE = "{\"items\": [" + DESIGNATION + "], \"next\": null}";

    static final String SUMMARY = """
            {
              "validOn": "2017-12-31",
              "asOf": "2018-01-15T00:00:00+08:00",
              "total": 1,
              "counts": [
                {
                  "kind": "LOW_CARBON_PARK",
                  "kindName": "低碳园区",
                  "level": "PROVINCIAL",
                  "levelName": "省级",
                  "state": "GRANTED",
                  "stateName": "已认定",
                  "count": 1
                }
              ]
            }""";

    private DesignationExamples() {}
}
