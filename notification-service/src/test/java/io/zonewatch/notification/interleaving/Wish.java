package io.zonewatch.notification.interleaving;

/** How somebody wants to be told. */
enum Wish {
    /** As it comes. */
    NOTHING("{}"),
    /** Not before ten. */
    QUIET("{\"quietHours\":{\"from\":\"08:00\",\"until\":\"10:00\"}}"),
    /** Not what may be left out once it is late. */
    OFF("{\"switchedOff\":[\"OVERDUE\"]}"),
    /** Together with the rest of the day. */
    DIGEST("{\"digestAt\":\"16:00\"}");

    private final String json;

    Wish(String json) {
        this.json = json;
    }

    String json() {
        return json;
    }
}
