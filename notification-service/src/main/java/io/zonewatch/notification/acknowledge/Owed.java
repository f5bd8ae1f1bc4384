package io.zonewatch.notification.acknowledge;

import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.notification.reminder.RemindedOf;
import java.util.Locale;

/** What is still owed of what a reminder was about, for the person who takes notice of it: no more is asked for than is open. */
final class Owed {

    private Owed() {}

    /** Code of the sentence that says it. */
    static String code(RemindedOf reminder) {
        return "acknowledge.owed." + what(reminder).toLowerCase(Locale.ROOT);
    }

    private static String what(RemindedOf reminder) {
        ObligationState state = reminder.stands();
        return switch (reminder.duty()) {
            case REVIEW -> reminder.isOfPresentRound() ? "review" : "reviewed";
            case REPORT -> reminder.kind().isNews() ? (state.isOwed() ? "news" : "over") : state.name();
        };
    }
}
