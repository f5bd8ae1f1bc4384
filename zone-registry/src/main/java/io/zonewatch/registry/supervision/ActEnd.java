package io.zonewatch.registry.supervision;

import io.zonewatch.registry.Paper;

/** How a planned act ended. */
public interface ActEnd {

    /** Held or cancelled. */
    ActState as();

    /** What that rests on, with its day. */
    Paper paper();
}
