package io.zonewatch.registry.reference;

/** Bodies shown in the API description. */
final class ReferenceExamples {

    static final String DIVISION = """
            {
              "code": "341702",
              "name": "贵池区",
              "names": {"zh": "贵池区", "en": "Guichi District"},
              "level": "COUNTY",
              "parent": "341700",
              "validFrom": null,
              "validTo": null,
              "version": "2015"
            }""";

    static final String DIVISIONS = "{\"items\": [" + DIVISION + "], \"next\": null}";

    static final String INDUSTRY = """
            {
              "code": "C39",
              "name": "计算机、通信和其他电子设备制造业",
              "names": {
                "zh": "计算机、通信和其他电子设备制造业",
                "en": "Manufacture of computers, communication and other electronic equipment"
              },
              "level": "DIVISION",
              "parent": "C",
              "validFrom": null,
              "validTo": null,
              "version": "2017"
            }""";

    static final String INDUSTRIES = "{\"items\": [" + INDUSTRY + "], \"next\": null}";

    static final String EDITIONS = """
            {
              "items": [
                {
                  "catalogue": "INDUSTRIES",
                  "version": "2017",
                  "revision": 1,
                  "standard": "GB/T 4754-2017",
                  "day": "2017-10-01",
                  "entries": 590,
                  "sha256": "579269f579a36f7c87017743a8f8e18264f99723f526a5a12bd6239bc21066f1",
                  "source": {
                    "zh": "《国民经济行业分类》GB/T 4754-2017",
                    "en": "Industrial classification for national economic activities GB/T 4754-2017"
                  }
                }
              ],
              "next": null
            }""";

    private ReferenceExamples() {}
}
