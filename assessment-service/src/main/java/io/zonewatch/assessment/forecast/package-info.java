/** What a series of observations lets expect: statistics alone, which know neither plans nor units. Estimates are no figures. */
package io.zonewatch.assessment.forecast;
