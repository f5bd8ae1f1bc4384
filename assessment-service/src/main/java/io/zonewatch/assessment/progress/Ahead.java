package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.forecast.Forecast;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be expected at a checkpoint still to come, as a caller may see it: an estimate, not a figure. Where a point it rests on would tell the figure of a
 * single unit out of the caller's reach, it is withheld.
 *
 * @param date the checkpoint's day
 * @param value to be expected, as many decimals as the indicator has; null with a reason
 * @param low lower bound of the interval
 * @param high upper bound of the interval
 * @param level the probability with which the interval holds the value
 * @param missing the probability that the checkpoint is missed
 * @param neededPerYear growth a year that reaches the checkpoint's value from now on; null where it is reached or cannot be said
 * @param basis which periods are compared
 * @param points how many
 * @param from the first of them
 * @param to the last of them
 * @param reason why nothing can be expected, or null
 */
record Ahead(
        LocalDate date,
        @DecimalString BigDecimal value,
        @DecimalString BigDecimal low,
        @DecimalString BigDecimal high,
        @DecimalString BigDecimal level,
        @DecimalString BigDecimal missing,
        @DecimalString BigDecimal neededPerYear,
        @Schema(nullable = true) Outlook.Basis basis,
        int points,
        @Schema(nullable = true) Period from,
        @Schema(nullable = true) Period to,
        @Schema(nullable = true) PublishedPoint.Why reason) {

    private static final int PROBABILITY_DECIMALS = 4;
    private static final int GROWTH_DECIMALS = 2;

    static Ahead of(Outlook outlook, Reach reach, Messages messages) {
        boolean withheld = outlook.used().stream().anyMatch(point -> point.exposesOneTo(reach));
        if (withheld || outlook.expected().isEmpty()) {
            Reason reason = withheld ? Reason.of(Reason.Code.WITHHELD) : outlook.reason();
            return shown(
                    outlook,
                    withheld ? null : outlook.neededPerYear(),
                    null,
                    PublishedPoint.why(reason, reach, messages));
        }
        return shown(outlook, outlook.neededPerYear(), outlook.expected().get(), null);
    }

    private static Ahead shown(Outlook outlook, BigDecimal needed, Forecast forecast, PublishedPoint.Why reason) {
        int decimals = outlook.used().isEmpty() ? 0 : outlook.used().getLast().decimals();
        boolean any = !outlook.used().isEmpty();
        return new Ahead(
                outlook.checkpoint().date(),
                rounded(forecast, Forecast::value, decimals),
                rounded(forecast, Forecast::low, decimals),
                rounded(forecast, Forecast::high, decimals),
                forecast == null ? null : Forecast.LEVEL,
                rounded(forecast, each -> outlook.missing(), PROBABILITY_DECIMALS),
                Shown.rounded(Arithmetic.kept(needed), Math.max(GROWTH_DECIMALS, decimals)),
                outlook.basis(),
                outlook.used().size(),
                any ? outlook.used().getFirst().period() : null,
                any ? outlook.used().getLast().period() : null,
                reason);
    }

    private static BigDecimal rounded(Forecast forecast, Function<Forecast, BigDecimal> what, int decimals) {
        if (forecast == null) {
            return null;
        }
        return Shown.rounded(Arithmetic.kept(what.apply(forecast)), decimals);
    }
}
