/** Compliance 报送质量: completeness, punctuality and returns, live and as of any moment. */
package io.zonewatch.indicator.compliance;
