/** Announcing to the other services that the status of a target has changed. */
package io.zonewatch.assessment.result;
