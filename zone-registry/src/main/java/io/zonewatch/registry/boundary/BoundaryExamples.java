package io.zonewatch.registry.boundary;

/** Bodies shown in the API description. */
final class BoundaryExamples {

    static final String FORM = """
            {
              "boundary": {
                "type": "Polygon",
                "coordinates": [[[117.50, 30.65], [117.54, 30.65], [117.54, 30.68], [117.50, 30.68], [117.50, 30.65]]]
              },
              "validFrom": "2016-07-01",
              "documentNumber": "池政〔2016〕18号",
              "reason": "划定开发边界 / boundary drawn"
            }""";

    static final String VIEW = """
            {
              "unit": "U0014",
              "boundary": {
                "type": "Polygon",
                "coordinates": [[[117.50, 30.65], [117.54, 30.65], [117.54, 30.68], [117.50, 30.68], [117.50, 30.65]]]
              },
              "areaHa": "1274.9749",
              "approvedAreaHa": "1250.50",
              "deviationPercent": "1.96",
              "validFrom": "2016-07-01",
              "validTo": null,
              "sequence": 2
            }""";

    static final String OVERLAPS = """
            {
              "items": [{"unit": "U0011", "areaHa": "12.4801"}]
            }""";

    private BoundaryExamples() {}
}
