/** What is recognised of zones as rows of tables, in and out. */
package io.zonewatch.registry.recognition.table;
