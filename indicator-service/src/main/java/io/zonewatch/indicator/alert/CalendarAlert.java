package io.zonewatch.indicator.alert;

import io.zonewatch.indicator.Names;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A year whose working calendar is missed: obligations wait for it with their lines open. It closes by itself.
 *
 * @param year calendar year that is to be published
 * @param since when it was first missed
 * @param obligations how many wait, in the reader's scope
 * @param forms of which forms
 */
record CalendarAlert(int year, OffsetDateTime since, long obligations, List<Waiting> forms) {

    /** Keeps an own copy. */
    CalendarAlert {
        forms = List.copyOf(forms);
    }

    /**
     * What waits of a form.
     *
     * @param form code
     * @param names of its latest version
     * @param obligations how many
     */
    record Waiting(String form, Names names, long obligations) {}
}
