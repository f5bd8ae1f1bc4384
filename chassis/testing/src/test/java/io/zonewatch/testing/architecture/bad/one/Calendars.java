package io.zonewatch.testing.architecture.bad.one;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;

/** What a whole city shares, given to whoever has the role. */
class Calendars {

    @PUT
    String replace() {
        return read();
    }

    @GET
    String read() {
        return "2016";
    }
}
