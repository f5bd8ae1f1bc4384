package io.zonewatch.indicator.obligation;

import java.util.List;

/** A feature that has a say in obligations that were just generated; called in their transaction, under {@link GenerationLock}. */
public interface AfterGeneration {

    /** These are new. */
    void generated(List<String> obligations);
}
