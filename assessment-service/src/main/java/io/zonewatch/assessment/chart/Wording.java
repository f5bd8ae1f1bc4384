package io.zonewatch.assessment.chart;

/** The texts of a chart, in its language. */
@FunctionalInterface
interface Wording {

    /** The text of a key, with the arguments put in. */
    String text(String key, Object... arguments);
}
