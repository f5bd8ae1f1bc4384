package io.zonewatch.local.suite;

import io.zonewatch.local.command.Screen;
import io.zonewatch.local.command.Trouble;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Several things done at the same time, with a line now and then that says what is still awaited. */
final class Together {

    private static final long SILENCE_SECONDS = 5;

    private final Screen screen;
    private final Map<String, CompletableFuture<Void>> tasks = new LinkedHashMap<>();

    Together(Screen screen) {
        this.screen = screen;
    }

    /** Begins a task. */
    Together and(String name, Callable<?> task) {
        var done = new CompletableFuture<Void>();
        Thread.ofVirtual().name(name).start(() -> {
            try {
                task.call();
                done.complete(null);
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        tasks.put(name, done);
        return this;
    }

    /**
     * Returns when all are done.
     *
     * @throws Trouble with the sentence of the first that failed
     */
    @SuppressWarnings("FutureReturnValueIgnored") // what a task ends with reaches all
    void await() {
        var all = CompletableFuture.allOf(tasks.values().toArray(CompletableFuture<?>[]::new));
        tasks.values()
                .forEach(task -> task.whenComplete((unused, failure) -> {
                    if (failure != null) {
                        all.completeExceptionally(failure);
                    }
                }));
        while (true) {
            try {
                all.get(SILENCE_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                screen.say("waiting for " + unfinished());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Trouble trouble
                        ? trouble
                        : new Trouble(e.getCause().getMessage(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Trouble("interrupted", e);
            }
        }
    }

    private String unfinished() {
        return tasks.entrySet().stream()
                .filter(task -> !task.getValue().isDone())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }
}
