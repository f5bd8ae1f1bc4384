package io.zonewatch.registry.policy;

import io.zonewatch.registry.policy.rule.Found;

/**
 * What a rule of a set found about a zone.
 *
 * @param set code of the rule set
 */
public record Breach(String set, Rule rule, Found found) {

    /** The same finding on other days, from other facts, or by another version of the rule has the same identity. */
    public Identity identity() {
        return new Identity(set, rule.code(), found.about());
    }

    /** What makes it the same finding: the rule, and what in particular it is about. */
    public record Identity(String set, String rule, String about) {}
}
