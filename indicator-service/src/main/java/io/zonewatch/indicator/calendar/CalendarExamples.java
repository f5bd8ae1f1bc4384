package io.zonewatch.indicator.calendar;

/** A calendar as the API description shows it. */
final class CalendarExamples {

    static final String CALENDAR = """
            {"year": 2017, "version": 1, "source": "国办发明电〔2016〕17号(2016-12-01)",
             "holidays": ["2017-01-01", "2017-01-02", "2017-01-27"], "makeUpWorkdays": ["2017-01-22"]}""";

    static final String CALENDARS = "{\"items\": [" + CALENDAR + "], \"next\": null}";

    private CalendarExamples() {}
}
