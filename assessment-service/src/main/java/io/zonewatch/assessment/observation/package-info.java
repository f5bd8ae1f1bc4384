/**
 * What is known from the other services: units, catalogues, who owes which report, and the figures of accepted reports; and the roll-up of those figures with
 * its coverage. A read model: it can be emptied and grows again from its topics, in whatever order their events arrive.
 */
package io.zonewatch.assessment.observation;
