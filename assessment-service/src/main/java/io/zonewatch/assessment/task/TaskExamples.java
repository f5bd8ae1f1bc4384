package io.zonewatch.assessment.task;

/** Examples of the API description. */
final class TaskExamples {

    private static final String PLANNED = """
              "tasks": [{
                "code": "SURVEY-2016", "names": {"zh": "开展开发区全面普查", "en": "Full survey of the zones"}, "year": 2016,
                "clause": {"zh": "征求意见稿(2015-11-02)关于年度安排的规定", "en": "consultation draft (2015-11-02), yearly schedule"},
                "responsible": ["U0010", "U0002"], "dependsOn": [],
                "due": {"day": "2016-06-30", "time": "17:00", "holidayPolicy": "NEXT_WORKING_DAY", "remindBefore": 10},
                "assumptions": ["A70", "A71"]
              }],
              "assumptions": [{
                "id": "A70", "text": {"zh": "草案的年度安排未列期限日；取当年 12 月 31 日。", "en": "The draft gives no days; 31 December of the year is taken."}, "source": null
              }]
            }""";

    static final String WORK_PLAN = "{\n  \"plan\": \"chizhou-2015\",\n" + PLANNED;

    private static final String DOCUMENT = "\"documentNumber\": \"池政办〔2016〕12号\", \"reason\": \"普查由统计局牵头\",\n";

    static final String AMENDMENT = "{\n  " + DOCUMENT + PLANNED;

    static final String SCHEDULE =
            "{\n  \"plan\": \"chizhou-2015\", \"version\": 2, \"at\": \"2016-05-10T09:00:00+08:00\", \"by\": \"d1f0\",\n  "
                    + DOCUMENT + PLANNED;

    static final String SCHEDULES = "{\"items\": [" + SCHEDULE + "], \"next\": null}";

    static final String DIFFERENCE = """
            {
              "plan": "chizhou-2015", "version": 2, "previous": 1, "added": [], "removed": [], "unchanged": 11,
              "assumptions": {"added": [], "removed": [], "changed": [], "unchanged": 4},
              "changed": [{"code": "SURVEY-2016", "members": [{
                "member": "due",
                "before": {"day": "2016-06-30", "time": "17:00", "holidayPolicy": "NEXT_WORKING_DAY", "remindBefore": 10},
                "after": {"day": "2016-12-30", "time": "17:00", "holidayPolicy": "NEXT_WORKING_DAY", "remindBefore": 10}
              }]}]
            }""";

    static final String TASK = """
            {
              "plan": "chizhou-2015", "code": "SURVEY-2016", "names": {"zh": "开展开发区全面普查", "en": "Full survey of the zones"},
              "year": 2016,
              "clause": {"zh": "征求意见稿(2015-11-02)关于年度安排的规定", "en": "consultation draft (2015-11-02), yearly schedule"},
              "responsible": [{"unit": "U0010", "names": {"zh": "池州市统计局", "en": "Chizhou Statistics Bureau"}}], "otherUnits": 1,
              "dependsOn": [], "openDependencies": 0, "state": "STARTED",
              "due": {"day": "2016-06-30", "time": "17:00", "holidayPolicy": "NEXT_WORKING_DAY", "remindBefore": 10},
              "dueAt": "2016-06-30T17:00:00+08:00", "calendarMissing": null, "overdue": false, "late": false, "finishedAt": null,
              "assumptions": ["A70", "A71"], "version": 2
            }""";

    static final String TASKS = "{\"items\": [" + TASK + "], \"next\": null}";

    static final String STEPS = """
            {"items": [{
              "version": 3, "action": "FINISH", "at": "2016-06-28T10:00:00+08:00", "by": "d1f0", "note": "普查报告已印发",
              "evidence": [{"title": "普查报告", "link": "https://oa.example.invalid/doc/17", "documentNumber": "池统〔2016〕17号"}],
              "due": null, "documentNumber": null
            }]}""";

    static final String COMPLETION = """
            {
              "note": "普查报告已印发",
              "evidence": [{"title": "普查报告", "link": "https://oa.example.invalid/doc/17", "documentNumber": "池统〔2016〕17号"}]
            }""";

    static final String REMARK = "{\"note\": \"材料齐全\"}";

    static final String REASON = "{\"reason\": \"缺少池州高新区的普查表\"}";

    static final String POSTPONEMENT = """
            {
              "due": {"day": "2016-09-30", "time": "17:00", "holidayPolicy": "NEXT_WORKING_DAY", "remindBefore": 10},
              "reason": "国家普查方案推迟下发"
            }""";

    static final String PROGRESS = """
            {
              "plan": "chizhou-2015",
              "years": [{"year": 2016, "count": {"tasks": 3, "finished": 1, "accepted": 1, "late": 0, "overdue": 1}}],
              "units": [{
                "year": 2016, "unit": "U0010", "names": {"zh": "池州市统计局", "en": "Chizhou Statistics Bureau"},
                "count": {"tasks": 1, "finished": 1, "accepted": 1, "late": 0, "overdue": 0}
              }]
            }""";

    private TaskExamples() {}
}
