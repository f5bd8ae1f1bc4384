package io.zonewatch.notification.ladder;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A ladder as it was taken.
 *
 * @param findings what is odd about it; none of it is an error
 */
record CheckedLadder(@JsonUnwrapped Ladder ladder, List<LadderFinding> findings) {}
