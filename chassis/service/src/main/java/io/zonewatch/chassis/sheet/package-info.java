/** What tables need that people open in spreadsheet programs. */
package io.zonewatch.chassis.sheet;
