package io.zonewatch.assessment.plan;

/** How a plan's text compares figure and value. The last four are announced and refused until they can be judged. */
public enum OperatorName {
    /** 达到、不低于. */
    AT_LEAST,
    /** 不超过. */
    AT_MOST,
    /** 左右. */
    ABOUT,
    /** 平稳增长. */
    STEADY_GROWTH,
    /** A count of things in the registry, such as platforms. */
    COUNT_AT_LEAST,
    /** An event that has happened or not. */
    MILESTONE,
    /** Announced, not yet quantified. */
    UNSET
}
