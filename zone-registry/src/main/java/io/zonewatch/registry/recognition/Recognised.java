package io.zonewatch.registry.recognition;

import io.zonewatch.reporting.UnitCode;
import java.util.UUID;

/**
 * A recognition with all that was ever recorded of it.
 *
 * @param unit the zone whose it is
 */
public record Recognised<T extends Recognisable>(UUID id, UnitCode unit, T what, Line line) {

    Recognised<T> with(Line other) {
        return new Recognised<>(id, unit, what, other);
    }
}
