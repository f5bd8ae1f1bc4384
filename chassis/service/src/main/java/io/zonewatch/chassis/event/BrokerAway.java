package io.zonewatch.chassis.event;

/** The broker does not answer in time; asking again later may help. */
public final class BrokerAway extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    BrokerAway(Throwable cause) {
        super("the broker does not answer", cause);
    }
}
