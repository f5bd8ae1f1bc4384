package io.zonewatch.registry.supervision.inspection;

/** Bodies shown in the API description. */
final class InspectionExamples {

    static final String PLAN = """
            {
              "unit": "U0011",
              "subject": "节约集约用地专项督查",
              "inspectors": [{"department": "U0002", "post": "科长"}],
              "plannedFor": "2016-04-20",
              "planned": {"on": "2016-01-01", "documentNumber": "池推进办〔2016〕4号", "reason": "年度安排 / yearly plan"}
            }""";

    static final String HOLDING = """
            {
              "on": "2016-01-01",
              "documentNumber": "池推进办〔2016〕5号",
              "reason": "按计划督查 / held as planned",
              "findings": [{"clause": "三(四)", "text": "存在闲置土地", "term": "2016-07-31"}]
            }""";

    static final String CORRECTION = """
            {
              "on": "2016-01-01",
              "documentNumber": "池推进办〔2016〕5号",
              "reason": "整改期限有误 / wrong term",
              "findings": [
                {"clause": "三(四)", "text": "存在闲置土地", "term": "2016-08-31"},
                {"text": "统计人员未到位", "term": "2016-08-31"}
              ]
            }""";

    static final String PAPER = """
            {
              "on": "2016-01-01",
              "documentNumber": "池推进办〔2016〕6号",
              "reason": "说明 / note"
            }""";

    static final String VERIFICATION = """
            {
              "satisfied": true,
              "on": "2016-01-01",
              "documentNumber": "池推进办〔2016〕9号",
              "reason": "已整改到位 / put right"
            }""";

    static final String INSPECTION = """
            {
              "id": "0198a2c4-0c1e-7d11-9a34-5b1f5f6f7a04",
              "state": "HELD",
              "unit": "U0011",
              "subject": "节约集约用地专项督查",
              "inspectors": [{"department": "U0002", "post": "科长", "person": null}],
              "plannedFor": "2016-04-20",
              "planned": {"on": "2016-01-01", "documentNumber": "池推进办〔2016〕4号", "reason": "年度安排 / yearly plan"},
              "held": {"on": "2016-04-20", "documentNumber": "池推进办〔2016〕5号", "reason": "按计划督查 / held as planned"},
              "cancelled": null,
              "findings": [
                {
                  "number": 1,
                  "clause": "三(四)",
                  "text": "存在闲置土地",
                  "term": "2016-07-31",
                  "state": "OPEN",
                  "followUps": []
                }
              ],
              "recordedAt": "2016-04-21T09:00:00+08:00",
              "sequence": 2
            }""";

    static final String PAGE = "{\"items\": [" + INSPECTION + "], \"next\": null}";

    private InspectionExamples() {}
}
