/** The proof that no crash changes an outcome: the demonstration is played undisturbed, and again under a hail of kills. */
package io.zonewatch.local.kills;
