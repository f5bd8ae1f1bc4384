package io.zonewatch.registry.contact;

/** Bodies shown in the API description. */
final class ContactExamples {

    static final String REQUEST = """
            {
              "contacts": [
                {
                  "role": "STATISTICIAN",
                  "name": "统计员(合成)·池州经开区",
                  "email": "statistician.u0011@example.invalid",
                  "locale": "zh-CN",
                  "sub": "synthetic-statistician-u0011"
                }
              ],
              "validFrom": "2016-07-01"
            }""";

    static final String ANSWER = """
            {
              "unit": "U0011",
              "contacts": [
                {
                  "role": "STATISTICIAN",
                  "name": "统计员(合成)·池州经开区",
                  "email": "statistician.u0011@example.invalid",
                  "phone": null,
                  "chat": null,
                  "locale": "zh-CN",
                  "sub": "synthetic-statistician-u0011",
                  "validFrom": "2016-07-01",
                  "validTo": null
                }
              ],
              "later": [],
              "masked": false,
              "sequence": 1
            }""";

    static final String MASKED = """
            {
              "unit": "U0011",
              "contacts": [
                {
                  "role": "STATISTICIAN",
                  "name": "统*",
                  "email": "s***@example.invalid",
                  "phone": null,
                  "chat": null,
                  "locale": "zh-CN",
                  "sub": "s***",
                  "validFrom": "2016-07-01",
                  "validTo": null
                }
              ],
              "later": [],
              "masked": true,
              "sequence": 1
            }""";

    static final String ERASURE = """
            {
              "email": "statistician.u0011@example.invalid",
              "reason": "申请编号 2016-17"
            }""";

    static final String ERASED = """
            {
              "unit": "U0011",
              "contacts": 1,
              "auditEntries": 2,
              "sequence": 3
            }""";

    private ContactExamples() {}
}
