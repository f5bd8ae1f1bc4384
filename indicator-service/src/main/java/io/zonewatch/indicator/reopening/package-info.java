/** Reopenings 重新开放 of what was locked or exempt, for a time that ends by itself. */
package io.zonewatch.indicator.reopening;
