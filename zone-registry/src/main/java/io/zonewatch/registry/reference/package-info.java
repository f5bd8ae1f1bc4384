/**
 * Published lists of codes, as data with source and version: administrative divisions (GB/T 2260) and industries
 * (GB/T 4754). What is valid on which day, what a code means, and which codes are near one that does not exist.
 */
package io.zonewatch.registry.reference;
