package io.zonewatch.assessment.observation;

/** What follows from observations and has to follow them within the same transaction. */
public interface Watcher {

    /** Something has changed; what depends on it is brought up to date before the transaction commits. */
    void touched(Touched change);

    /** The observations are emptied: forget what followed from them. */
    void forget();
}
