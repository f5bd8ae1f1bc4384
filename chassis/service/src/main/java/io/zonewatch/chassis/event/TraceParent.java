package io.zonewatch.chassis.event;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * W3C Trace Context (level 1, header {@code traceparent}) of the work under way: taken from the request or the event that
 * caused it, kept in the log context, and carried into the events it leaves.
 */
public final class TraceParent {

    /** The header's name, and the log context's key that holds it. */
    public static final String NAME = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    /** Continues the trace that was received, or starts one where none or a malformed one came. */
    public static void begin(String received) {
        MDC.put(NAME, received != null && FORM.matcher(received).matches() ? received : fresh());
    }

    /** Forgets it: the thread does other work now. */
    public static void end() {
        MDC.remove(NAME);
    }

    static String current() {
        return MDC.get(NAME);
    }

    private static String fresh() {
        return "00-" + hex(16) + "-" + hex(8) + "-01";
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        random[0] |= 1;
        return HexFormat.of().formatHex(random);
    }
}
