/**
 * The supervision group 推进小组: who is in it, its consultation meetings 会商 with minutes and decisions, its inspections 调研督查
 * with findings and their follow-up. Every version of what is recorded is kept, so that it can be read as it was known.
 */
package io.zonewatch.registry.supervision;
