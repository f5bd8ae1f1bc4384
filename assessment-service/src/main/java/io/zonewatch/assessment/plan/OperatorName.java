package io.zonewatch.assessment.plan;

/** How a plan's text compares figure and value. */
public enum OperatorName {
    /** 达到、不低于. */
    AT_LEAST,
    /** 不超过. */
    AT_MOST,
    /** 左右. */
    ABOUT,
    /** 平稳增长: the comparable yearly growth does not fall below a floor, nor that of the latest whole quarter below one of its own. */
    STEADY_GROWTH,
    /** A count of things in the registry, such as platforms. */
    COUNT_AT_LEAST,
    /** An event that has happened or not: at least one recognition has come as far as the checkpoint says. */
    MILESTONE,
    /** Announced, not yet quantified. */
    UNSET;

    /** Whether a checkpoint has a value to be compared with. */
    boolean hasValue() {
        return switch (this) {
            case AT_LEAST, AT_MOST, ABOUT, COUNT_AT_LEAST -> true;
            case STEADY_GROWTH, MILESTONE, UNSET -> false;
        };
    }

    /** Whether it judges what is counted in the registry, or else what is reported. */
    boolean fits(boolean counted) {
        return switch (this) {
            case AT_LEAST, AT_MOST, ABOUT, STEADY_GROWTH -> !counted;
            case COUNT_AT_LEAST, MILESTONE -> counted;
            case UNSET -> true;
        };
    }
}
