/** Tables for a terminal, in which a Chinese character is as wide as two Latin letters. */
package io.zonewatch.local.table;
