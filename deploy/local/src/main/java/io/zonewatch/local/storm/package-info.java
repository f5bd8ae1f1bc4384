/** The end of a month as the whole country has it: every unit submits at once, over lines that break. */
package io.zonewatch.local.storm;
