package io.zonewatch.indicator.exemption;

/** Exemptions as the API description shows them. */
final class ExemptionExamples {

    static final String FORM = """
            {"unit": "U0011", "form": "M-IND", "firstPeriod": "2016-03", "lastPeriod": "2016-05",
             "reason": "flooded; no production", "documentNumber": null}""";

    static final String EXEMPTION = """
            {"id": "0c9a1c4e-2f43-4f0e-9b1d-7c4f2f4f0b11", "unit": "U0011", "form": "M-IND", "firstPeriod": "2016-03",
             "lastPeriod": "2016-05", "reason": "flooded; no production", "documentNumber": null,
             "grantedAt": "2016-03-20T09:00:00+08:00", "grantedBy": "office-1", "endedAt": null, "endedBy": null,
             "endReason": null}""";

    static final String GRANTED = "{\"exemption\": " + EXEMPTION + ", \"changed\": 3, \"left\": 0}";

    static final String PAGE = "{\"items\": [" + EXEMPTION + "], \"next\": null}";

    static final String END = """
            {"lastPeriod": "2016-04", "reason": "production went on earlier"}""";

    static final String ENDED = """
            {"exemption": {"id": "0c9a1c4e-2f43-4f0e-9b1d-7c4f2f4f0b11", "unit": "U0011", "form": "M-IND",
              "firstPeriod": "2016-03", "lastPeriod": "2016-04", "reason": "flooded; no production",
              "documentNumber": null, "grantedAt": "2016-03-20T09:00:00+08:00", "grantedBy": "office-1",
              "endedAt": "2016-05-03T09:00:00+08:00", "endedBy": "office-1", "endReason": "production went on earlier"},
             "changed": 1, "left": 0}""";

    private ExemptionExamples() {}
}
