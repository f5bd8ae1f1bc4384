package io.zonewatch.registry.unit.command;

/** Bodies shown in the API description. */
final class CommandExamples {

    static final String UPGRADE = """
            {
              "level": "NATIONAL",
              "type": "ECONOMIC_TECHNOLOGICAL",
              "names": {"zh": "东至经济技术开发区", "en": "Dongzhi Economic and Technological Development Zone"},
              "validFrom": "2016-07-01",
              "documentNumber": "国办函〔2016〕1号",
              "reason": "升级 / upgraded"
            }""";

    static final String EXPANSION = """
            {
              "approvedAreaHa": "1830.00",
              "landUse": {"industryHa": "610.0", "housingHa": "610.0", "publicFacilitiesHa": "610.0"},
              "evidence": {
                "planningConformity": {"met": true, "documentNumber": "池规〔2016〕12号"},
                "facilitiesComplete": {"met": true},
                "investmentIntensity": {"met": true, "figure": "305.5"}
              },
              "validFrom": "2016-07-01",
              "documentNumber": "皖政秘〔2016〕8号",
              "reason": "扩区 / expanded"
            }""";

    static final String MERGER = """
            {
              "into": "U0011",
              "validFrom": "2016-07-01",
              "documentNumber": "池政〔2016〕20号",
              "reason": "乡镇集中区并入 / township cluster merged"
            }""";

    static final String ABOLITION = """
            {
              "validFrom": "2016-07-01",
              "documentNumber": "池政〔2016〕21号",
              "reason": "撤销 / abolished"
            }""";

    static final String CORRECTION = """
            {
              "validFrom": "2016-01-01",
              "validTo": "2016-03-01",
              "changes": {"approvedAreaHa": "1250.50"},
              "documentNumber": "池发改〔2016〕3号",
              "reason": "面积录入有误 / area was entered wrongly"
            }""";

    static final String UNIT = """
            {
              "code": "U0014",
              "kind": "ZONE",
              "status": "REGISTERED",
              "mergedInto": null,
              "names": {"zh": "东至经济技术开发区", "en": "Dongzhi Economic and Technological Development Zone"},
              "division": "341721",
              "type": "ECONOMIC_TECHNOLOGICAL",
              "level": "NATIONAL",
              "parent": null,
              "approvedOn": null,
              "approvedAreaHa": "1830.00",
              "landUse": null,
              "leadingIndustries": ["C26", "C27"],
              "primaryIndustry": "C26",
              "partners": [],
              "areaHa": null,
              "validFrom": "2016-07-01",
              "validTo": null,
              "documentNumber": "国办函〔2016〕1号",
              "reason": "升级 / upgraded",
              "recordedAt": "2016-06-20T09:30:00+08:00",
              "sequence": 2
            }""";

    static final String PAGE = """
            {
              "items": [
                {
                  "sequence": 2,
                  "command": "UPGRADE",
                  "validFrom": "2016-07-01",
                  "validTo": null,
                  "documentNumber": "国办函〔2016〕1号",
                  "reason": "升级 / upgraded",
                  "justification": null,
                  "changed": ["names", "level"],
                  "evidence": null,
                  "findings": [],
                  "recordedAt": "2016-06-20T09:30:00+08:00",
                  "recordedBy": null
                }
              ],
              "next": null
            }""";

    private CommandExamples() {}
}
