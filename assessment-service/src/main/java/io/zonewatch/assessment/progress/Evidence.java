package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.RollUp;
import io.zonewatch.reporting.Period;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a target's progress in a period rests on.
 *
 * @param rollUp the figure, with everything that was looked at
 * @param steadiness its growth on the year before, where the checkpoint is judged by that
 * @param reads the periods whose figures it rests on
 * @param compared what that growth was compared with
 */
record Evidence(
        RollUp rollUp, Optional<Steadiness> steadiness, SortedSet<Period> reads, List<Comparing.Compared> compared) {}
