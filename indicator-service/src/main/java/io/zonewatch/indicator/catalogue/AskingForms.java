package io.zonewatch.indicator.catalogue;

import io.zonewatch.reporting.Period;
import java.util.List;

/** The forms as a catalogue meets them: what they ask, it must have. */
public interface AskingForms {

    /** All versions of all forms, as they are now. */
    List<Asking> all();

    /** An indicator whose figures are held against those of another that contains it. */
    record Contained(String part, String whole) {}

    /**
     * A form's version.
     *
     * @param form code
     * @param version from 1
     * @param first period for which it is owed
     * @param last period for which it is owed, or null while none is set
     * @param indicators codes it asks for
     * @param withParts of those: with compulsory parts
     * @param precomputed of those: whose figures follow from another form's
     * @param wholes which of them are parts of which
     */
    record Asking(
            String form,
            int version,
            Period first,
            Period last,
            List<String> indicators,
            List<String> withParts,
            List<String> precomputed,
            List<Contained> wholes) {

        /** Keeps an own copy. */
        public Asking {
            indicators = List.copyOf(indicators);
            withParts = List.copyOf(withParts);
            precomputed = List.copyOf(precomputed);
            wholes = List.copyOf(wholes);
        }
    }
}
