/** Keeping programs running: a program that dies is started again, one that cannot live is given up with a sentence. */
package io.zonewatch.local.supervise;
