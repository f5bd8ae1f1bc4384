/**
 * Findings 校验结果: where a zone does not keep to what a plan states. They are never stored as such: what is found on a day
 * follows from the state on that day. Stored is why a change was made although it created one.
 */
package io.zonewatch.registry.policy.finding;
