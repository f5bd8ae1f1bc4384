package io.zonewatch.notification.acknowledge;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
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
     * One of them: what went to the caller is the caller's own, whichever unit it is about.
     *
     * @throws Problem not-the-recipient if it went to somebody else; not-found if the caller may not know of that either
     */
    RemindedOf find(long id) {
        Scope scope = caller.scope();
        RemindedOf reminder = reminders.find(id).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        if (!isTo(reminder, caller.sub())) {
            throw Problem.of(reminders.isWithin(scope, id) ? AnswerFault.NOT_THE_RECIPIENT : ChassisProblem.NOT_FOUND);
        }
        return reminder;
    }

    private boolean isTo(RemindedOf reminder, String sub) {
        if (reminder.sub() != null && !reminder.sub().equals(sub)) {
            return false;
        }
        return contacts.of(List.of(reminder.recipientUnit())).values().stream()
                .flatMap(List::stream)
                .anyMatch(contact ->
                        sub.equals(contact.sub()) && reminder.recipient().is(contact));
    }
}
