package io.zonewatch.chassis.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Provides the envelope with the service's exact JSON mapper. */
final class EnvelopeProducer {

    @Produces
    @Singleton
    Envelope envelope(ObjectMapper mapper) {
        return new Envelope(mapper);
    }
}
