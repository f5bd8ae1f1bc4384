package io.zonewatch.registry.bulk;

/** Bodies shown in the API description. */
final class BulkExamples {

    static final String FILE = """
            code,kind,nameZh,nameEn,division,type,validFrom,documentNumber,reason
            U0014,ZONE,东至经济开发区,Dongzhi Economic Development Zone,341721,ECONOMIC_TECHNOLOGICAL,2016-01-01,征求意见稿 2015-11-02(无文号),首次登记
            """;

    /** A workbook is no text; what stands in its first sheet is what the CSV file says. */
    static final String WORKBOOK = "(binary 二进制)";

    static final String REPORT = """
            {
              "kind": "units",
              "dryRun": true,
              "created": 3,
              "updated": 1,
              "unchanged": 12,
              "rejected": 1,
              "errors": [
                {
                  "row": 7,
                  "column": "行政区划",
                  "cell": "E7",
                  "code": "unknown-division",
                  "message": "行政区划代码 341731 在 2016-01-01 无效。您是否要填写：341721 东至县？"
                }
              ]
            }""";

    private BulkExamples() {}
}
