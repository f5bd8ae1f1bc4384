/** How fast reminders are decided and leave as e-mail, for as many units as the country has. */
package io.zonewatch.local.mails;
