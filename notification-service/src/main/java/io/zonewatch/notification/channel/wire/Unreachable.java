package io.zonewatch.notification.channel.wire;

/** Nobody answered, or nobody may be asked. The message names no address and no secret. */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreachable(String what, Throwable cause) {
        super(what, cause);
    }
}
