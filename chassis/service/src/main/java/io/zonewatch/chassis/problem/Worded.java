package io.zonewatch.chassis.problem;

/** A constant that people have a word for: a text that it is an argument of says the word, in the reader's language. */
public interface Worded {

    /** Key of the word in the bundles. */
    String word();
}
