/**
 * The captured mailbox of an installation without a mail system: a real SMTP server that keeps every message as a file
 * before it acknowledges it, readable over HTTP.
 */
package io.zonewatch.local.mailbox;
