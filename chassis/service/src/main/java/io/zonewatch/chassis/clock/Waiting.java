package io.zonewatch.chassis.clock;

import java.time.OffsetDateTime;

/**
 * Something that is under way and waits for real time, such as the next try of what could not be delivered. No business time brings it about,
 * so it keeps nothing from coming to rest.
 *
 * @param what a code of what waits, such as a channel
 * @param why what it met, as far as that is known; else empty
 * @param number how many
 * @param until when the first of them goes on, by the system clock
 */
public record Waiting(String what, String why, long number, OffsetDateTime until) {}
