package io.zonewatch.indicator.obligation;

/** Obligations as the API description shows them. */
final class ObligationExamples {

    static final String OBLIGATION = """
            {"id": "U0011_M-IND_2016-03", "unit": "U0011",
             "unitNames": {"zh": "池州经济技术开发区", "en": "Chizhou Economic and Technological Development Zone"}, "division": "341700", "form": "M-IND", "formVersion": 1,
             "formNames": {"zh": "开发区工业月报", "en": "Monthly report of zone industry"}, "frequency": "MONTHLY",
             "period": "2016-03", "state": "OPEN", "lateness": "ON_TIME", "judged": null, "round": 1,
             "openAt": "2016-04-01T00:00:00+08:00", "dueAt": "2016-04-12T12:00:00+08:00",
             "lockAt": "2016-05-20T18:00:00+08:00", "calendarMissing": null, "submittedAt": null, "acceptedAt": null,
             "revision": null, "acceptedRevision": null, "correction": null, "exemption": null, "reopenedUntil": null,
             "passedTo": null, "reviewDueAt": null, "reviewOverdue": false}""";

    static final String OBLIGATIONS = "{\"items\": [" + OBLIGATION + "], \"next\": null}";

    static final String SUMMARY = """
            {"items": [
              {"form": "M-IND", "period": "2016-03", "state": "OPEN", "lateness": "OVERDUE", "count": 1},
              {"form": "M-IND", "period": "2016-03", "state": "SUBMITTED", "lateness": "ON_TIME", "count": 7}]}""";

    static final String ROUNDS = """
            {"items": [
              {"round": 1, "startedAt": "2016-01-01T00:00:00+08:00", "endedAt": "2016-04-13T16:00:00+08:00",
               "endedBy": "RETURNED", "dueAt": "2016-04-12T12:00:00+08:00", "lateness": "ON_TIME"},
              {"round": 2, "startedAt": "2016-04-13T16:00:00+08:00", "endedAt": null, "endedBy": null,
               "dueAt": "2016-04-18T18:00:00+08:00", "lateness": "ON_TIME"}]}""";

    static final String ACTS = """
            {"items": [
              {"kind": "REOPENED", "before": "CLOSED", "at": "2016-06-02T09:00:00+08:00", "by": "office-1",
               "reason": "the zone's server had burnt", "documentNumber": null, "until": "2016-06-08T18:00:00+08:00",
               "exemption": null}]}""";

    private ObligationExamples() {}
}
