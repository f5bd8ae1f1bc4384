/** How often a client may ask: what one of them does must not keep the others waiting. */
package io.zonewatch.chassis.rate;
