package io.zonewatch.registry.recognition.desk;

/** Bodies shown in the API description of every feature whose things are recognised. */
public final class RecognitionExamples {

    public static final String PAPER = """
            {
              "reason": "批准 / approved",
              "on": "2016-06-30",
              "documentNumber": "皖发改环资〔2016〕15号"
            }""";

    public static final String CORRECTION = """
            {
              "reason": "录入日期有误 / wrong day recorded",
              "step": 1,
              "on": "2015-11-30"
            }""";

    /** What a summary begins with, before what it counts. */
    public static final String COUNTED = """
            {
              "validOn": "2017-12-31",
              "asOf": "2018-01-15T00:00:00+08:00",
              "total": 1,
              "counts": [
                {
            """;

    /** What a summary ends with. */
    public static final String COUNT = """
                  "level": "PROVINCIAL",
                  "levelName": "省级",
                  "state": "GRANTED",
                  "stateName": "已认定",
                  "count": 1
                }
              ]
            }""";

    private RecognitionExamples() {}
}
