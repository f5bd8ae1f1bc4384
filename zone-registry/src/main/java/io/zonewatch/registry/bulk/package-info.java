/**
 * Many things at once: tables come in as files, are taken row by row under the rules of single requests, all or none, and go
 * out as files that come in again unchanged. What a table of a kind of thing is, its feature says ({@link BulkKind}).
 */
package io.zonewatch.registry.bulk;
