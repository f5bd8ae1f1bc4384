/** Exemptions 免报: who is released from which form, for which periods, and why. */
package io.zonewatch.indicator.exemption;
