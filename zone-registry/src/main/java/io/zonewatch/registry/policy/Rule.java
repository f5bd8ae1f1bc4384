package io.zonewatch.registry.policy;

import io.zonewatch.registry.policy.rule.Kind;

/**
 * A rule that a plan states for zones.
 *
 * @param code unique within its set
 * @param clause where the plan states it
 * @param kind what it demands
 * @param texts what is said where it is broken, with facts in braces
 */
public record Rule(String code, Wording clause, Kind kind, Wording texts) {}
