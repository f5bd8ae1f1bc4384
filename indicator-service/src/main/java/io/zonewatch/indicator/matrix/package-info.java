/** The matrix 报送矩阵: how units stand, period by period, in one answer. */
package io.zonewatch.indicator.matrix;
