/** What the benches share: a list as long as the country's, and what the database alone takes for the same rows. */
package io.zonewatch.local.bench;
