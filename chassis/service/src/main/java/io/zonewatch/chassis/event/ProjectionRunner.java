package io.zonewatch.chassis.event;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.zonewatch.chassis.health.VitalThreads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs one consumer for each read model of the service, each on a thread and in a consumer group of its own. */
@ApplicationScoped
public class ProjectionRunner {

    private final List<ProjectionConsumer> consumers;
    private final VitalThreads vital;
    private final List<Thread> threads = new ArrayList<>();

    @Inject
    ProjectionRunner(
            @All List<Projection> projections,
            Inbox inbox,
            Transactions transactions,
            KafkaClients kafka,
            EventSettings settings,
            VitalThreads vital,
            @ConfigProperty(name = "zonewatch.service") String service) {
        this.vital = vital;
        this.consumers = projections.stream()
                .map(projection -> new ProjectionConsumer(
                        projection,
                        inbox,
                        transactions,
                        generation -> kafka.consumer(group(service, projection.name(), generation)),
                        settings,
                        Checkpoint.NONE))
                .toList();
    }

    void start(@Observes @Priority(110) StartupEvent event) {
        consumers.forEach(consumer -> threads.add(
                vital.start("zonewatch-projection-" + consumer.projection().name(), consumer)));
    }

    void stop(@Observes @Priority(20) ShutdownEvent event) throws InterruptedException {
        consumers.forEach(ProjectionConsumer::stop);
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    List<ProjectionConsumer> consumers() {
        return consumers;
    }

    /** The consumer group of one generation of a read model. */
    static String group(String service, String projection, long generation) {
        return "zonewatch-" + service + "-" + projection + "-g" + generation;
    }
}
