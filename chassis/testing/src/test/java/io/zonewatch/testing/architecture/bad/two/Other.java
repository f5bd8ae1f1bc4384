package io.zonewatch.testing.architecture.bad.two;

import io.zonewatch.testing.architecture.bad.one.ThingHelper;

/** Needs what needs it. */
public class Other {
    ThingHelper thing;
}
