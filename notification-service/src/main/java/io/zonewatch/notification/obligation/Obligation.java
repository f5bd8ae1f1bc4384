package io.zonewatch.notification.obligation;

import io.zonewatch.reporting.Period;
import java.time.Instant;

/**
 * What a unit owes for a period, as far as reminding needs it. It is the only source of what is owed and when.
 *
 * @param id {@code unit_form_period}
 * @param sequence counter of its states; a higher one is newer
 * @param round counts returns, reopenings and moved due times; reminders belong to a round
 * @param dueAt on-time line of the round, or null while the calendar is missing
 */
public record Obligation(
        String id,
        long sequence,
        String unit,
        String division,
        String form,
        Names formNames,
        Period period,
        ObligationState state,
        int round,
        Instant dueAt) {}
