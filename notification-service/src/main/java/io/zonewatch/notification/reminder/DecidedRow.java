package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.obligation.Obligation;
import java.util.List;

/** A decision as it is sent to the database, in the order of its columns there. */
record DecidedRow(
        String obligation,
        int round,
        String step,
        String recipientKey,
        String channel,
        String kind,
        String unit,
        String division,
        String form,
        String period,
        int ladderVersion,
        long sequence,
        Recipient recipient,
        String subject,
        Integer termWorkingDays,
        String state,
        String reason,
        String dueAt,
        String duty,
        String recipientUnit,
        String text,
        String recipientSub,
        List<ChannelCode> thenBy,
        boolean unlessAcknowledged,
        String owedBy) {

    static DecidedRow of(Intent intent) {
        Obligation obligation = intent.obligation();
        Recipient recipient = intent.recipient();
        Step step = intent.step();
        return new DecidedRow(
                obligation.id(),
                intent.round(),
                step.code(),
                recipient == null ? "" : recipient.key(),
                intent.channel() == null ? "" : intent.channel().name(),
                step.kind().name(),
                obligation.unit(),
                obligation.division(),
                obligation.form(),
                obligation.period().toString(),
                intent.ladder().version(),
                obligation.sequence(),
                recipient,
                recipient == null ? null : step.subject().in(recipient.language()),
                step.termWorkingDays(),
                intent.state().name(),
                intent.reason() == null ? null : intent.reason().name(),
                intent.fellDue().toString(),
                intent.duty().name(),
                intent.recipientUnit(),
                step.text(),
                intent.sub(),
                intent.then(),
                step.yieldsToAcknowledgement(),
                obligation.owedBy());
    }
}
