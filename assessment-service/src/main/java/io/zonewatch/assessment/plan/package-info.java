/** Target plans: what is to be reached where, from which baseline, by when, and by which comparison. Plans are versioned data. */
package io.zonewatch.assessment.plan;
