/** How long the registry takes for a list as long as the country's. */
package io.zonewatch.local.imports;
