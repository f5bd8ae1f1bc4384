/** What every feature whose things are recognised does alike, with its requests and its answers. */
package io.zonewatch.registry.recognition.desk;
