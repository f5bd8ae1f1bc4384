package io.zonewatch.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Writes down what came of attempts, those of several senders in one transaction: while one is being written, what comes meanwhile waits
 * and is written together next. A sender goes on only once its own is written, so each has at most one message whose outcome a crash could
 * lose.
 */
@ApplicationScoped
class Bookkeeping {

    private static final Logger LOG = Logger.getLogger(Bookkeeping.class);

    private final Outcomes outcomes;
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private boolean writing;

    @Inject
    Bookkeeping(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /**
     * What one sender hands in.
     *
     * @param itsTurn true if it writes for itself and all that wait; false once it was written down
     */
    private record Turn(List<Attempt> attempts, CompletableFuture<Boolean> itsTurn) {}

    /** Returns once they are written down, or cannot be. */
    void write(List<Attempt> attempts) {
        Turn own = new Turn(attempts, new CompletableFuture<>());
        queue(own);
        if (own.itsTurn().join()) {
            List<Turn> together = take();
            try {
                writeDown(together.stream()
                        .flatMap(turn -> turn.attempts().stream())
                        .toList());
            } finally {
                together.forEach(turn -> turn.itsTurn().complete(false));
                passOn();
            }
        }
    }

    private void queue(Turn own) {
        synchronized (waiting) {
            waiting.add(own);
            if (!writing) {
                writing = true;
                own.itsTurn().complete(true);
            }
        }
    }

    private List<Turn> take() {
        synchronized (waiting) {
            List<Turn> taken = List.copyOf(waiting);
            waiting.clear();
            return taken;
        }
    }

    /** Nobody waits for longer than until its own is written: who came meanwhile writes the next. */
    private void passOn() {
        synchronized (waiting) {
            writing = !waiting.isEmpty();
            if (writing) {
                waiting.peek().itsTurn().complete(true);
            }
        }
    }

    /** One that cannot be written down takes no other with it: each is tried once more by itself. */
    private void writeDown(List<Attempt> together) {
        try {
            outcomes.record(together);
        } catch (RuntimeException e) {
            LOG.infof("outcomes are written one by one number=%d cause=%s", together.size(), e.toString());
            together.forEach(this::writeAlone);
        }
    }

    private void writeAlone(Attempt attempt) {
        try {
            outcomes.record(List.of(attempt));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "outcome is unknown until the lease ends channel=%s cause=%s",
                    attempt.claim().channel(), e.toString());
        }
    }
}
