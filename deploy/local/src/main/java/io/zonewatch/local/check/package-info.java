/** What must be true of the machine before anything is started, with sentences that say what to do when it is not. */
package io.zonewatch.local.check;
