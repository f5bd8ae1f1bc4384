/** What forms ask for in words, scores and files beside their figures, and what units answer 文字总结. */
package io.zonewatch.indicator.narrative;
