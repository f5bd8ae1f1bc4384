package io.zonewatch.local.clock;

import io.zonewatch.local.api.Away;
import io.zonewatch.local.command.Trouble;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Asks all services at the same time: an advance has hundreds of steps, and each of them asks everybody. */
final class AtOnce {

    private AtOnce() {}

    /** One question to one service. */
    interface Question<T> {
        T ask(URI service) throws Away;
    }

    /**
     * The answers, in the order of the services.
     *
     * @throws Away if any of them is away
     */
    static <T> List<T> ask(List<URI> services, Question<T> question) throws Away {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = services.stream()
                    .map(service -> pool.submit(() -> question.ask(service)))
                    .toList();
            var answers = new ArrayList<T>();
            for (var answer : asked) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Away away) {
                throw away;
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted", e);
        }
    }
}
