/** A real PostgreSQL and a real Kafka broker for the tests of the services, started once per JVM, and tokens. */
package io.zonewatch.testing;
