/**
 * The lifecycle of units as commands 升级、扩区、整合、撤销、更正: each with the day from which it holds, the document it rests on and
 * the reason. What is gone takes no command but corrections, and only a correction changes the past.
 */
package io.zonewatch.registry.unit.command;
