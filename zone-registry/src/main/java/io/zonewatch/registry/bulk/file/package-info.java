/**
 * Tables as files: CSV (RFC 4180) and XLSX (ECMA-376), read without trust and written so that a spreadsheet program runs
 * nothing of it.
 */
package io.zonewatch.registry.bulk.file;
