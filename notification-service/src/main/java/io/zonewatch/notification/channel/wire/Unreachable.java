package io.zonewatch.notification.channel.wire;

/** Nobody was reached or may be, or nobody answered. The message names no address and no secret. */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean sent;

    private Unreachable(String what, boolean sent, Throwable cause) {
        super(what, cause);
        this.sent = sent;
    }

    /** Nothing has left. */
    static Unreachable before(String what, Throwable cause) {
        return new Unreachable(what, false, cause);
    }

    /** The call had left, in whole or in part. */
    static Unreachable after(String what, Throwable cause) {
        return new Unreachable(what, true, cause);
    }

    /** Whether the call had left, so that it may have been taken. */
    public boolean wasSent() {
        return sent;
    }
}
