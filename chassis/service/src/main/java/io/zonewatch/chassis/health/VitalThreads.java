package io.zonewatch.chassis.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.jboss.logging.Logger;

/**
 * The threads without which the service answers requests and does nothing more: no event leaves or is taken, no step falls due, no mail
 * is sent. They go on after every failure of their work; one that has ended all the same, out of memory for instance, makes the
 * service not live, and whoever runs it starts it again.
 */
@Default
@Liveness
@ApplicationScoped
public class VitalThreads implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(VitalThreads.class);

    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    /** Starts work that goes on until the service stops. */
    public Thread start(String name, Runnable work) {
        Thread thread = Thread.ofPlatform()
                .name(name)
                .uncaughtExceptionHandler((ended, cause) -> LOG.fatalf(
                        cause, "a vital thread has ended; the service has to be started again thread=%s", name))
                .start(work);
        threads.add(thread);
        return thread;
    }

    /** Up while every thread runs; names those that do not. */
    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("vital threads");
        List<String> ended = threads.stream()
                .filter(thread -> !thread.isAlive())
                .map(Thread::getName)
                .toList();
        ended.forEach(name -> answer.withData(name, "ended"));
        return answer.status(ended.isEmpty()).build();
    }
}
