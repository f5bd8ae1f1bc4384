/** Early warnings 预警 that a checkpoint is likely to be missed: raised and over by the figures, acknowledged and closed by people. */
package io.zonewatch.assessment.warning;
