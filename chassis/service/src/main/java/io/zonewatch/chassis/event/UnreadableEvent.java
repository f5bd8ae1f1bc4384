package io.zonewatch.chassis.event;

/** A message that can never be read or applied, however often it is tried; it becomes a dead letter. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }

    public UnreadableEvent(String reason) {
        super(reason);
    }
}
