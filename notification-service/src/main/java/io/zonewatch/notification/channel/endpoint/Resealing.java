package io.zonewatch.notification.channel.endpoint;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;

/** Seals with the present key, when the service starts, what was sealed with another or kept open; so the other key can be taken away. */
@ApplicationScoped
class Resealing {

    private static final Logger LOG = Logger.getLogger(Resealing.class);

    private final List<SealedSecrets> places;

    @Inject
    Resealing(@All List<SealedSecrets> places) {
        this.places = List.copyOf(places);
    }

    @Transactional
    void start(@Observes @Priority(100) StartupEvent event) {
        int sealed = places.stream().mapToInt(SealedSecrets::sealAnew).sum();
        if (sealed > 0) {
            LOG.infof("secrets are sealed with the present key number=%d", sealed);
        }
    }
}
