/** Whether the service can still do its work without being started again. */
package io.zonewatch.chassis.health;
