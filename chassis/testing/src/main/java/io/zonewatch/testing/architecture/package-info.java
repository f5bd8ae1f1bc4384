/** What the code of every service keeps to, checked on its bytecode. */
package io.zonewatch.testing.architecture;
