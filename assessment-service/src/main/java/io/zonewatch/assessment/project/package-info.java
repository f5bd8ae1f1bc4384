/** The list of key projects 重点项目清单 of a plan, with what is reported about their progress. */
package io.zonewatch.assessment.project;
