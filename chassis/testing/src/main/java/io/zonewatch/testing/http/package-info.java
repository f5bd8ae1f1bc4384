/**
 * REST Assured at a price a suite of thousands of requests can pay: its requests travel on kept connections, and the paths of its
 * checks are followed without a script where they are only names and places.
 */
package io.zonewatch.testing.http;
