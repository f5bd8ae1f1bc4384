package io.zonewatch.indicator.catalogue;

import io.zonewatch.reporting.Period;
import java.util.List;

/** The forms as a catalogue meets them: what they ask, it must have. */
public interface AskingForms {

    /** All versions of all forms, as they are now. */
    List<Asking> all();

    /**
     * A form's version.
     *
     * @param form code
     * @param version from 1
     * @param first period for which it is owed
     * @param last period for which it is owed, or null while none is set
     * @param indicators codes it asks for
     */
    record Asking(String form, int version, Period first, Period last, List<String> indicators) {

        /** Keeps an own copy. */
        public Asking {
            indicators = List.copyOf(indicators);
        }
    }
}
