package io.zonewatch.indicator.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How completely a compulsory cell was answered, over all reports that are owed.
 *
 * @param key the unit, form, period or division; TOTAL where nothing is told apart
 * @param form the form
 * @param indicator the cell
 * @param owed how many answers
 * @param answered with a value, or as not applicable or exempt; a blank is none
 * @param notApplicable of those answered: as not applicable
 * @param completeness answered ÷ owed, per cent
 */
record CellCompleteness(
        String key,
        String form,
        String indicator,
        long owed,
        long answered,
        long notApplicable,

        @Schema(description = "Per cent, one decimal 完整率", nullable = true)
        String completeness) {

    /** Where it stands among all of an answer. */
    String place() {
        return key + " " + form + " " + indicator;
    }
}
