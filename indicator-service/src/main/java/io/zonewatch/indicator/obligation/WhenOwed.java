package io.zonewatch.indicator.obligation;

import java.util.List;

/**
 * A feature that has a say in obligations that are owed from now on: just generated, reinstated or returned. It is called in their
 * transaction, under {@link GenerationLock}.
 */
public interface WhenOwed {

    /** These are owed, as far as it knows nothing else. */
    void owed(List<String> obligations);
}
