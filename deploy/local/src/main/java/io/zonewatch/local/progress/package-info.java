/** {@code bench progress}: how long an accepted report takes until it shows in progress, with little history and with much. */
package io.zonewatch.local.progress;
