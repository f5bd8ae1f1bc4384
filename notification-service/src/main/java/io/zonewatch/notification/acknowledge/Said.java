package io.zonewatch.notification.acknowledge;

import io.zonewatch.notification.reminder.RemindedOf;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one mail said to one person: a reminder, or those of a digest.
 *
 * @param reminders in the order of their steps
 */
record Said(List<RemindedOf> reminders) {

    Locale language() {
        return reminders.getFirst().recipient().language();
    }

    boolean isSeveral() {
        return reminders.size() > 1;
    }

    /** When the last of them was acknowledged; empty while one is not. */
    Optional<Instant> acknowledgedAt() {
        return reminders.stream().anyMatch(reminder -> reminder.acknowledgedAt() == null)
                ? Optional.empty()
                : reminders.stream().map(RemindedOf::acknowledgedAt).max(Comparator.naturalOrder());
    }
}
