package io.zonewatch.notification.news;

import io.zonewatch.chassis.event.UnreadableEvent;
import io.zonewatch.notification.obligation.Matters;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.reporting.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;

/**
 * An early warning has changed: told when it is raised, withdrawn once it is over or somebody has done with it.
 *
 * @param plan with the target's code, under which its progress and the figures are read
 * @param names what the target is called; null in events of before that was told
 * @param checkpoint day of the checkpoint that is likely to be missed
 * @param since the period whose figures raised it
 * @param missing probability of missing the checkpoint, an exact decimal, when it is raised; else null
 */
record WarningChanged(
        String warning,
        String plan,
        String target,
        Names names,
        LocalDate checkpoint,
        String change,
        Period since,
        String missing)
        implements Happening {

    /** Nothing is said to be certain. */
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(99);

    @Override
    public Stream<Piece> pieces(OffsetDateTime at) {
        Happening.require(warning, plan, target, checkpoint, change, since);
        boolean over = "OVER".equals(change) || "CLOSED".equals(change);
        return over || "RAISED".equals(change) ? Stream.of(piece(at, over)) : Stream.empty();
    }

    private Piece piece(OffsetDateTime at, boolean over) {
        return new Piece(NewsKind.EARLY_WARNING, warning, Matters.EVERYBODY, named(), since, at, Telling.of(over));
    }

    private Names named() {
        Names called = names == null ? new Names(target, target) : names;
        return new Names(
                called.zh() + "（计划 " + plan + " 目标 " + target + "，节点 " + checkpoint + likely("，未达标概率 ") + "）",
                called.en() + " (plan " + plan + ", target " + target + ", checkpoint " + checkpoint
                        + likely(", probability of missing it ") + ")");
    }

    /** In whole per cent. */
    private String likely(String words) {
        return missing == null
                ? ""
                : words
                        + probability()
                                .movePointRight(2)
                                .setScale(0, RoundingMode.DOWN)
                                .min(HIGHEST) + "%";
    }

    private BigDecimal probability() {
        try {
            return new BigDecimal(missing);
        } catch (NumberFormatException e) {
            throw new UnreadableEvent("the probability is no decimal", e);
        }
    }
}
