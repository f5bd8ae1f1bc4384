/** The supervision report 督查报告: how far the plan's targets are at the end of a month, quarter or year, as data and as a page for paper. */
package io.zonewatch.assessment.report;
