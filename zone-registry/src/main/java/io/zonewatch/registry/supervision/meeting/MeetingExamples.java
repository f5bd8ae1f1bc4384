package io.zonewatch.registry.supervision.meeting;

/** Bodies shown in the API description. */
final class MeetingExamples {

    static final String PLAN = """
            {
              "convener": "U0002",
              "units": ["U0011"],
              "subject": "开发区转型升级会商会议",
              "agenda": ["上季度指标完成情况"],
              "plannedFor": "2016-03-15",
              "planned": {"on": "2016-01-01", "documentNumber": "池推进办〔2016〕1号", "reason": "年度安排 / yearly plan"}
            }""";

    static final String HOLDING = """
            {
              "on": "2016-01-01",
              "documentNumber": "池推进办〔2016〕2号",
              "reason": "如期召开 / held as planned",
              "minutes": "会议听取了情况汇报。",
              "minutesNumber": "会议纪要第1号",
              "decisions": [{"text": "上报闲置土地清单", "responsible": "U0011", "due": "2016-06-30"}]
            }""";

    static final String CORRECTION = """
            {
              "on": "2016-01-01",
              "documentNumber": "池推进办〔2016〕2号",
              "reason": "纪要文号有误 / wrong number of the minutes",
              "minutes": "会议听取了情况汇报。",
              "minutesNumber": "会议纪要第2号",
              "decisions": []
            }""";

    static final String PAPER = """
            {
              "on": "2016-01-01",
              "documentNumber": "池推进办〔2016〕3号",
              "reason": "说明 / note"
            }""";

    static final String MEETING = """
            {
              "id": "0198a2c4-0c1e-7d11-9a34-5b1f5f6f7a03",
              "state": "HELD",
              "convener": "U0002",
              "units": ["U0011"],
              "subject": "开发区转型升级会商会议",
              "agenda": ["上季度指标完成情况"],
              "plannedFor": "2016-03-15",
              "planned": {"on": "2016-01-01", "documentNumber": "池推进办〔2016〕1号", "reason": "年度安排 / yearly plan"},
              "held": {"on": "2016-03-15", "documentNumber": "池推进办〔2016〕2号", "reason": "如期召开 / held as planned"},
              "cancelled": null,
              "minutes": "会议听取了情况汇报。",
              "minutesNumber": "会议纪要第1号",
              "decisions": [
                {
                  "number": 1,
                  "text": "上报闲置土地清单",
                  "responsible": "U0011",
                  "due": "2016-06-30",
                  "state": "OPEN",
                  "done": null
                }
              ],
              "recordedAt": "2016-03-16T09:00:00+08:00",
              "sequence": 2
            }""";

    static final String PAGE = "{\"items\": [" + MEETING + "], \"next\": null}";

    private MeetingExamples() {}
}
