/**
 * A real PostgreSQL and a real Kafka broker, started from jars as processes, with the databases, topics and tokens that
 * the suite needs. Used by the tests and by the local launcher; no service depends on it.
 */
package io.zonewatch.embedded;
