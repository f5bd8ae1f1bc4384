package io.zonewatch.chassis.problem;

import java.util.Locale;

/** An argument of a text that is said otherwise in each language. */
@FunctionalInterface
public interface Spoken {

    /**
     * What stands in the text.
     *
     * @param locale of the text
     * @param messages for words that stand in the bundles
     */
    String in(Locale locale, Messages messages);
}
