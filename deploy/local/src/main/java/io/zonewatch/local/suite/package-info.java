/** The whole suite on this machine: what is started, in which order, with which settings, and how it ends. */
package io.zonewatch.local.suite;
