/** Who reported in time 合规: what indicator-service says about the reports owed, counted by unit. A read model of its own, beside the figures. */
package io.zonewatch.assessment.compliance;
