/** Apportioning of a city's target to its zones 目标分解: decided once, kept with the figures it rests on, shown against the city's value. */
package io.zonewatch.assessment.apportion;
