/** What an installation on this machine consists of: services, ports, folders, passwords, and which run is going on. */
package io.zonewatch.local.installation;
