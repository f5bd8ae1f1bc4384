package io.zonewatch.notification.delivery;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The senders of one channel, and how many reminders this replica has claimed for it and not seen to: more are claimed while the last still
 * leave, and not too many. A channel that hangs fills its own lane, and holds up what leaves by no other.
 */
final class Lane {

    private final ExecutorService senders;
    private final int most;
    private final Runnable hasRoom;
    private int underWay;

    /**
     * A lane.
     *
     * @param most beyond which no more are claimed
     * @param hasRoom told once more may be claimed again
     */
    Lane(String name, int threads, int most, Runnable hasRoom) {
        this.senders = Executors.newFixedThreadPool(
                threads,
                Thread.ofPlatform().name("zonewatch-sender-" + name + "-", 0).factory());
        this.most = most;
        this.hasRoom = hasRoom;
    }

    synchronized boolean isFull() {
        return underWay > most;
    }

    /** Sends so many reminders as soon as a sender is free. */
    void send(int reminders, Runnable sending) {
        change(reminders);
        senders.execute(() -> {
            try {
                sending.run();
            } finally {
                end(reminders);
            }
        });
    }

    void shutDown() {
        senders.shutdown();
    }

    void awaitEnd(long millis) throws InterruptedException {
        senders.awaitTermination(millis, TimeUnit.MILLISECONDS);
    }

    private void end(int reminders) {
        if (change(-reminders)) {
            hasRoom.run();
        }
    }

    /** Whether it was full and is not any more. */
    private synchronized boolean change(int by) {
        boolean wasFull = isFull();
        underWay += by;
        return wasFull && !isFull();
    }
}
