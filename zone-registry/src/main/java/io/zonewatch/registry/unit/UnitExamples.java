package io.zonewatch.registry.unit;

/** Bodies shown in the API description. */
public final class UnitExamples {

    static final String REGISTRATION = """
            {
              "code": "U0014",
              "kind": "ZONE",
              "names": {"zh": "东至经济开发区", "en": "Dongzhi Economic Development Zone"},
              "division": "341721",
              "type": "ECONOMIC_TECHNOLOGICAL",
              "level": "PROVINCIAL",
              "leadingIndustries": ["C26", "C27"],
              "primaryIndustry": "C26",
              "partners": [{"name": {"zh": "苏州工业园区"}, "division": "320500", "since": null}],
              "validFrom": "2016-01-01",
              "documentNumber": "征求意见稿 2015-11-02(无文号)",
              "reason": "首次登记 / initial registration"
            }""";

    static final String PATCH = """
            {
              "level": "NATIONAL",
              "approvedAreaHa": "1250.50",
              "validFrom": "2016-07-01",
              "documentNumber": "国办函〔2016〕1号",
              "reason": "升级 / upgraded"
            }""";

    /** A zone as it is answered. */
    public static final String UNIT = """
            {
              "code": "U0014",
              "kind": "ZONE",
              "status": "REGISTERED",
              "mergedInto": null,
              "names": {"zh": "东至经济开发区", "en": "Dongzhi Economic Development Zone"},
              "division": "341721",
              "type": "ECONOMIC_TECHNOLOGICAL",
              "level": "PROVINCIAL",
              "parent": null,
              "approvedOn": null,
              "approvedAreaHa": null,
              "landUse": {"industryHa": "160.0", "housingHa": "150.0", "publicFacilitiesHa": "155.5"},
              "leadingIndustries": ["C26", "C27"],
              "primaryIndustry": "C26",
              "partners": [{"name": {"zh": "苏州工业园区"}, "division": "320500", "since": null}],
              "areaHa": null,
              "validFrom": "2016-01-01",
              "validTo": null,
              "documentNumber": "征求意见稿 2015-11-02(无文号)",
              "reason": "首次登记 / initial registration",
              "recordedAt": "2016-01-01T00:00:00+08:00",
              "sequence": 1
            }""";

    private UnitExamples() {}
}
