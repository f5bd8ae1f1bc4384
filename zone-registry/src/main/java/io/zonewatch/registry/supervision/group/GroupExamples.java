package io.zonewatch.registry.supervision.group;

/** Bodies shown in the API description. */
final class GroupExamples {

    static final String GROUP = """
            {
              "validFrom": "2016-01-01",
              "documentNumber": "池政办秘〔2015〕1号",
              "reason": "成立推进小组 / set up",
              "names": {"zh": "开发区转型升级推进小组", "en": "Group for the Transformation of Development Zones"},
              "office": {"department": "U0002", "names": {"zh": "推进小组办公室", "en": "Office of the Group"}},
              "duties": "统筹协调、督促检查",
              "members": [
                {"department": "U0002", "post": "主任", "duty": "OFFICE_DIRECTOR", "since": "2016-01-01"}
              ]
            }""";

    static final String ON_DAY = """
            {
              "names": {"zh": "开发区转型升级推进小组", "en": "Group for the Transformation of Development Zones"},
              "office": {"department": "U0002", "names": {"zh": "推进小组办公室", "en": "Office of the Group"}},
              "duties": "统筹协调、督促检查",
              "members": [
                {
                  "department": "U0002",
                  "post": "主任",
                  "person": null,
                  "duty": "OFFICE_DIRECTOR",
                  "responsibility": null,
                  "since": "2016-01-01",
                  "until": null
                }
              ],
              "validFrom": "2016-01-01",
              "documentNumber": "池政办秘〔2015〕1号",
              "reason": "成立推进小组 / set up",
              "recordedAt": "2016-01-04T09:00:00+08:00",
              "sequence": 1
            }""";

    private GroupExamples() {}
}
