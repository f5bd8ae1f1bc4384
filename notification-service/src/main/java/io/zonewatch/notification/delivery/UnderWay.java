package io.zonewatch.notification.delivery;

/** How many reminders this replica has claimed and not seen to: more are claimed while the last still leave, and not too many. */
final class UnderWay {

    private int count;

    /** Waits until at most so many are under way. */
    synchronized void awaitAtMost(int most) throws InterruptedException {
        while (count > most) {
            wait();
        }
    }

    synchronized void begin(int number) {
        count += number;
    }

    synchronized void end(int number) {
        count -= number;
        notifyAll();
    }
}
