/** Reports on paper: HTML that prints well, in Chinese and English 可打印的报表. */
package io.zonewatch.indicator.printing;
