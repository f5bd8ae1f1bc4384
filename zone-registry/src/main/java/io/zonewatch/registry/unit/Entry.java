package io.zonewatch.registry.unit;

import java.time.LocalDate;

/**
 * What is to be written into the register besides the versions.
 *
 * @param command what was commanded
 * @param ground the document, reason and first day given
 * @param validTo the day from which it holds no longer, or null
 * @param justification why it is done although the policy speaks against it, or null
 * @param evidence what was shown for it, or null
 * @param place JSON pointer of the attributes in the request, "" if they stand at its top
 */
public record Entry(
        CommandKind command, Ground ground, LocalDate validTo, String justification, Evidence evidence, String place) {

    /** A command without an end and without evidence, attributes at the top. */
    public static Entry of(CommandKind command, Ground ground, String justification) {
        return new Entry(command, ground, null, justification, null, "");
    }
}
