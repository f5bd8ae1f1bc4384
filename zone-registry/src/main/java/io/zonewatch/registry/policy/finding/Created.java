package io.zonewatch.registry.policy.finding;

import io.zonewatch.registry.policy.Breach;
import java.time.LocalDate;

/** A finding that a change creates, and the day from which it does. */
record Created(Breach breach, LocalDate day) {}
