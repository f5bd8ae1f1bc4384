package io.zonewatch.registry.policy.finding;

import io.zonewatch.reporting.UnitCode;
import java.time.Instant;

/**
 * Who has to answer for findings: a change of a unit, or of its people.
 *
 * @param command what it is, such as EXPAND, or CONTACTS
 * @param sequence what it made the sequence of the unit, or of its list of people
 * @param justification why it is done although the policy speaks against it, or null
 */
record Answering(UnitCode unit, String command, long sequence, String justification, Instant recordedAt) {}
