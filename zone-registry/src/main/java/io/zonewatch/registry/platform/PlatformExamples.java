package io.zonewatch.registry.platform;

import io.zonewatch.registry.recognition.desk.RecognitionExamples;

/** Bodies shown in the API description. */
final class PlatformExamples {

    static final String REGISTRATION = """
            {
              "reason": "认定 / recognised",
              "kind": "KEY_LABORATORY",
              "level": "PROVINCIAL",
              "host": {"zh": "示例研究院", "en": "Example Research Institute"},
              "industry": "C39",
              "isPublic": true,
              "wholeChain": true,
              "state": "GRANTED",
              "on": "2015-12-01",
              "documentNumber": "皖发改高技〔2015〕66号"
            }""";

    static final String PLATFORM = """
            {
              "id": "0198a2c4-0c1e-7d11-9a34-5b1f5f6f7a02",
              "unit": "U0011",
              "kind": "KEY_LABORATORY",
              "kindName": "重点实验室",
              "level": "PROVINCIAL",
              "levelName": "省级",
              "host": {"zh": "示例研究院", "en": "Example Research Institute"},
              "industry": "C39",
              "isPublic": true,
              "wholeChain": true,
              "state": "GRANTED",
              "stateName": "已认定",
              "since": "2015-12-01",
              "steps": [
                {
                  "number": 1,
                  "state": "GRANTED",
                  "stateName": "已认定",
                  "on": "2015-12-01",
                  "documentNumber": "皖发改高技〔2015〕66号",
                  "reason": "认定 / recognised",
                  "recordedAt": "2016-01-04T09:00:00+08:00",
                  "sequence": 1
                }
              ],
              "sequence": 1
            }""";

    static final String PAGE = "{\"items\": [" + PLATFORM + "], \"next\": null}";

    static final String SUMMARY = RecognitionExamples.COUNTED + """
                  "kind": "KEY_LABORATORY",
                  "kindName": "重点实验室",
            """ + RecognitionExamples.COUNT;

    private PlatformExamples() {}
}
