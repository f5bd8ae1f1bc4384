/**
 * How far each target is: path, completion, pace and status for every period with accepted figures, brought up to date in the transaction that takes the event.
 *
 * <p>The method is that of Eurostat, "Sustainable development in the European Union: monitoring report on progress towards the SDGs in an EU context", annex on
 * the assessment of indicator trends, for indicators with a quantitative target: the ratio of observed to required average annual growth with the cut-offs
 * 95 %, 60 % and 0 %. Statistics Canada uses the same method for its Canadian Indicator
 * Framework and publishes the ratios, against which ours are tested. Three things are ours: shares are compared in
 * percentage points a year; the path runs through intermediate checkpoints; and what cannot be assessed is a result with a reason.
 */
package io.zonewatch.assessment.progress;
