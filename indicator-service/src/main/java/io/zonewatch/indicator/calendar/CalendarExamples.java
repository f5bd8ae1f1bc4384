package io.zonewatch.indicator.calendar;

/** A calendar as the API description shows it. */
final class CalendarExamples {

    static final String CALENDAR = """
            {"year": 2017, "version": 1, "source": "国办发明电〔2016〕17号(2016-12-01)",
             "holidays": ["2017-01-01", "2017-01-02", "2017-01-27"], "makeUpWorkdays": ["2017-01-22"]}""";

    static final String CALENDARS = "{\"items\": [" + CALENDAR + "], \"next\": null}";

    static final String PREVIEW = """
            {"year": 2017, "replaces": 1, "version": 2, "obligations": 1, "moves": [
              {"form": "M-IND", "period": "2017-04", "units": ["U0011"],
               "before": {"dueAt": "2017-05-12T12:00:00+08:00", "lockAt": "2017-06-20T18:00:00+08:00", "calendarMissing": null,
                "reviewDueAt": null, "termEndsAt": null},
               "after": {"dueAt": "2017-05-15T12:00:00+08:00", "lockAt": "2017-06-20T18:00:00+08:00", "calendarMissing": null,
                "reviewDueAt": null, "termEndsAt": null}}]}""";

    private CalendarExamples() {}
}
