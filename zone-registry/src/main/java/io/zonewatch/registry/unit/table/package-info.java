/** Units as rows of tables, in and out. */
package io.zonewatch.registry.unit.table;
