package io.zonewatch.registry.supervision.group;

/** What a member is in the group. */
enum Duty {
    /** 组长. */
    LEADER,
    /** 副组长. */
    DEPUTY_LEADER,
    /** 成员. */
    MEMBER,
    /** 办公室主任. */
    OFFICE_DIRECTOR,
    /** 办公室成员、联络员. */
    LIAISON
}
