package io.zonewatch.notification.acknowledge;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.notification.obligation.Contacts;
import io.zonewatch.notification.reminder.RemindedOf;
import io.zonewatch.notification.reminder.RemindedPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The reminders that went to the caller. */
@ApplicationScoped
class OwnReminders {

    private final RemindedPeople reminders;
    private final Contacts contacts;
    private final Caller caller;

    @Inject
    OwnReminders(RemindedPeople reminders, Contacts contacts, Caller caller) {
        this.reminders = reminders;
        this.contacts = contacts;
        this.caller = caller;
    }

    /**
     * One of them.
     *
     * @throws Problem not-found if it does not exist for the caller; not-the-recipient if it went to somebody else
     */
    RemindedOf find(long id) {
        RemindedOf reminder =
                reminders.find(id, caller.scope()).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        if (!isTo(reminder, caller.sub())) {
            throw Problem.of(AnswerFault.NOT_THE_RECIPIENT);
        }
        return reminder;
    }

    private boolean isTo(RemindedOf reminder, String sub) {
        return contacts.of(List.of(reminder.recipientUnit())).values().stream()
                .flatMap(List::stream)
                .anyMatch(contact -> sub.equals(contact.sub())
                        && contact.role() == reminder.recipient().role()
                        && reminder.recipient().email().equalsIgnoreCase(contact.email()));
    }
}
