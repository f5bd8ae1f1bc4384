package io.zonewatch.chassis.event;

import org.slf4j.MDC;

/** W3C trace context of the work under way, carried from the request into the event. */
public final class TraceParent {

    /** The log context's key that holds it. */
    public static final String KEY = "traceparent";

    private TraceParent() {}

    static String current() {
        return MDC.get(KEY);
    }
}
