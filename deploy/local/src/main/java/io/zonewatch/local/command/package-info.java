/** Reading a command line, and telling people what went wrong and what they can do. */
package io.zonewatch.local.command;
