package io.zonewatch.assessment.observation;

import io.zonewatch.chassis.event.UnreadableEvent;
import java.util.List;
import java.util.Objects;

/** Members without which an event means nothing. */
final class Require {

    private Require() {}

    static void members(String event, Object... members) {
        for (Object member : members) {
            if (member == null) {
                throw new UnreadableEvent(event + " lacks a compulsory member");
            }
        }
    }

    static <T> List<T> items(String event, List<T> items) {
        if (items == null || items.isEmpty() || items.stream().anyMatch(Objects::isNull)) {
            throw new UnreadableEvent(event + " lacks its items");
        }
        return List.copyOf(items);
    }
}
