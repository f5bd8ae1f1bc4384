package io.zonewatch.registry.unit;

import java.time.LocalDate;

/**
 * What a version of a unit rests on.
 *
 * @param validFrom first day on which it holds
 * @param documentNumber the document that decided it 文号
 * @param reason why, in the words of who recorded it
 */
record Ground(LocalDate validFrom, String documentNumber, String reason) {}
