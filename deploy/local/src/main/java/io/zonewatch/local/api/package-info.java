/** Speaking to the services over HTTP, patiently: a service that is away for a moment is asked again. */
package io.zonewatch.local.api;
