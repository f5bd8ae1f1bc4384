package io.zonewatch.indicator.form;

/** Whose signature a report needs before it can be submitted. */
public enum Signature {
    /** Nobody's. */
    NOT_DEMANDED,
    /** 开发区负责人签发: the leader's of the unit that owes it. */
    ZONE_LEADER
}
