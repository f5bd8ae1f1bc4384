package io.zonewatch.registry.unit;

import java.time.LocalDate;

/**
 * What a version of a unit rests on.
 *
 * @param validFrom first day on which it holds
 * @param documentNumber the document that decided it 文号
 * @param reason why, in the words of who recorded it
 */
public record Ground(LocalDate validFrom, String documentNumber, String reason) {

    /** The same document and reason, for another first day. */
    Ground from(LocalDate day) {
        return new Ground(day, documentNumber, reason);
    }
}
