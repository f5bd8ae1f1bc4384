package io.zonewatch.notification.obligation;

/** Where an obligation stands, as its owner (indicator-service) says. */
public enum ObligationState {
    SCHEDULED,
    OPEN,
    SUBMITTED,
    ACCEPTED,
    RETURNED,
    EXEMPT,
    CLOSED;

    /** Whether the report is still to come: only then is anybody reminded. */
    public boolean isOwed() {
        return switch (this) {
            case SCHEDULED, OPEN, RETURNED -> true;
            case SUBMITTED, ACCEPTED, EXEMPT, CLOSED -> false;
        };
    }

    /** Whether it can be reported now; before that nobody can be late. */
    public boolean isOpen() {
        return switch (this) {
            case OPEN, RETURNED -> true;
            case SCHEDULED, SUBMITTED, ACCEPTED, EXEMPT, CLOSED -> false;
        };
    }
}
