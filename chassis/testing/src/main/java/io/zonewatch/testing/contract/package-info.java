/** The contracts a service has committed: that they are what it serves and sends, complete, valid, and described. */
package io.zonewatch.testing.contract;
