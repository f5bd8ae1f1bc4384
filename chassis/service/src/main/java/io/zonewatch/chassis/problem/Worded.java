package io.zonewatch.chassis.problem;

import java.util.Locale;

/**
 * A constant that people have a word for: a text that it is an argument of says the word, in the reader's language.
 */
public interface Worded extends Spoken {

    /** Key of the word in the bundles. */
    String word();

    @Override
    default String in(Locale locale, Messages messages) {
        return messages.text(locale, word());
    }
}
