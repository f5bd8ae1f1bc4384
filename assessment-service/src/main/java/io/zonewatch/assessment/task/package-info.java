/** The work plan 工作计划: the policy's schedule as tasks with responsible departments, due dates, evidence, and what came of them. */
package io.zonewatch.assessment.task;
