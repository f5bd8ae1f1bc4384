/**
 * What is handed over once a year: the figures and results for the city government's performance assessment 目标管理考核, and the annual summary with next year's
 * key points 年度总结和下一年工作要点 for the office of the city's leading group.
 */
package io.zonewatch.assessment.handover;
