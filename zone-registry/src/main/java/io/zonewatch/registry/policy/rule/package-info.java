/**
 * The kinds of rule that a plan states for zones, one record each: the parameters are the plan's, the judgement is a pure
 * function of the zone on a day. All hold in principle: what breaks one is found, never forbidden.
 */
package io.zonewatch.registry.policy.rule;
