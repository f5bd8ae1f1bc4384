package io.zonewatch.registry.designation;

import io.zonewatch.registry.recognition.desk.RecognitionExamples;

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

    static final String SUMMARY = RecognitionExamples.COUNTED + """
                  "kind": "LOW_CARBON_PARK",
                  "kindName": "低碳园区",
            """ + RecognitionExamples.COUNT;

    private DesignationExamples() {}
}
