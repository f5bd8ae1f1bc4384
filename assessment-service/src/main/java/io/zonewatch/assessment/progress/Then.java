package io.zonewatch.assessment.progress;

/** What was known of a period at an instant, compared with what is kept of it now. */
enum Then {
    /** Nothing: nobody's report had been accepted. */
    NOTHING,
    /** The same: no report that it rests on has been accepted since. */
    THE_SAME,
    /** Perhaps something else: a report has been accepted since. */
    ANOTHER
}
