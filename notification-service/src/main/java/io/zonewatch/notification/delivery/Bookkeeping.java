package io.zonewatch.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
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
    private final Object writing = new Object();
    private final Queue<Attempt> waiting = new ArrayDeque<>();

    @Inject
    Bookkeeping(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** Returns once they are written down, or cannot be. */
    void write(List<Attempt> attempts) {
        synchronized (waiting) {
            waiting.addAll(attempts);
        }
        synchronized (writing) {
            List<Attempt> together = take();
            if (!together.isEmpty()) {
                writeDown(together);
            }
        }
    }

    private List<Attempt> take() {
        synchronized (waiting) {
            List<Attempt> taken = new ArrayList<>(waiting);
            waiting.clear();
            return taken;
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
