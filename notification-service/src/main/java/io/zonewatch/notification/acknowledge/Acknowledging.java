package io.zonewatch.notification.acknowledge;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.notification.delivery.CameBack;
import io.zonewatch.notification.delivery.Ledger;
import io.zonewatch.notification.delivery.MessageId;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.notice.Notices;
import io.zonewatch.notification.reminder.Acknowledgements;
import io.zonewatch.notification.reminder.RemindedOf;
import io.zonewatch.notification.reminder.RemindedPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes note that recipients have taken notice; the second time changes nothing. */
@ApplicationScoped
class Acknowledging {

    private final RemindedPeople reminders;
    private final Acknowledgements acknowledgements;
    private final Ledger ledger;
    private final Notices notices;
    private final CameBack cameBack;
    private final OwnReminders own;

    @Inject
    Acknowledging(
            RemindedPeople reminders,
            Acknowledgements acknowledgements,
            Ledger ledger,
            Notices notices,
            CameBack cameBack,
            OwnReminders own) {
        this.reminders = reminders;
        this.acknowledgements = acknowledgements;
        this.ledger = ledger;
        this.notices = notices;
        this.cameBack = cameBack;
        this.own = own;
    }

    /**
     * The caller acknowledges. Nobody takes notice of what was not sent: a notice that waits is not served by the one who finds it in the
     * list.
     *
     * @throws Problem not-found if the reminder does not exist for the caller; not-the-recipient if it went to somebody else; not-sent
     */
    @Transactional
    AcknowledgedView byCaller(long id) {
        RemindedOf reminder = own.find(id);
        if (!reminder.wasSent()) {
            throw Problem.of(AnswerFault.NOT_SENT);
        }
        note(List.of(reminder));
        return AcknowledgedView.of(own.find(id));
    }

    /** What a link is about: what the mail said that it came with, whatever was written down of that; empty if nobody can answer it any more. */
    @Transactional
    Optional<Said> look(long id) {
        return Optional.of(new Said(reminders.byLink(id)))
                .filter(said -> !said.reminders().isEmpty());
    }

    /** Whoever holds the link acknowledges all that the mail said. */
    @Transactional
    Optional<Said> byLink(long id) {
        note(reminders.byLink(id));
        return look(id);
    }

    /** In the order in which everybody locks them. */
    private void note(List<RemindedOf> reminders) {
        acknowledgements.hold(reminders);
        reminders.stream().sorted(Comparator.comparing(RemindedOf::id)).forEach(this::note);
        cameBack.read(reminders);
    }

    private void note(RemindedOf reminder) {
        if (!acknowledgements.add(reminder)) {
            return;
        }
        ledger.append(List.of(new Ledger.Entry(
                Ledger.Event.ACKNOWLEDGED,
                reminder.id(),
                reminder.unit(),
                new Ledger.Said(
                        reminder.obligation(),
                        reminder.duty(),
                        reminder.round(),
                        reminder.step(),
                        reminder.recipient().role(),
                        reminder.channel(),
                        messageId(reminder),
                        null,
                        null))));
        if (reminder.kind() == StepKind.FORMAL_NOTICE && acknowledgements.isFirstOfStep(reminder)) {
            notices.acknowledge(reminder);
        }
    }

    private static String messageId(RemindedOf reminder) {
        return reminder.digestAt() == null
                ? MessageId.of(
                        reminder.obligation(),
                        reminder.duty(),
                        reminder.round(),
                        reminder.step(),
                        reminder.recipientKey(),
                        reminder.channel())
                : MessageId.ofDigest(reminder.sub(), reminder.recipient().email(), reminder.digestAt());
    }
}
