package io.zonewatch.notification.inbox;

import io.zonewatch.chassis.identity.Scope;

/**
 * Whose messages are read: a person's own, as far as they are about units within the person's scope today.
 *
 * @param sub identity of the person, of the verified token
 */
record Reader(String sub, Scope scope) {}
