package io.zonewatch.indicator.form;

/** How a form asks for the parts of an indicator with a breakdown. */
public enum Parts {
    /** Only the total. */
    NOT_ASKED,
    /** The total, and the parts if the unit has them. */
    OPTIONAL,
    /** A total with a value comes with its parts. */
    COMPULSORY
}
