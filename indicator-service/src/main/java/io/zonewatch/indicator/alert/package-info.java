/** What somebody must see to before the service can go on: the working calendar of a year that is not published 日历缺失. */
package io.zonewatch.indicator.alert;
