package io.zonewatch.indicator.validation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A cumulative value 累计数, total or part, does not fall within the year: neither from an earlier report to this one, nor from this one, which comes
 * late or is corrected, to a later one that was accepted already. A fall can be right (goods taken back, figures corrected), so it is to be
 * explained.
 *
 * @param against which accepted report it is held against
 */
record NeverFalling(String indicator, Against against) implements Rule {

    /** Reports of the same year, accepted by now. */
    enum Against {
        /** The latest for an earlier period. */
        EARLIER(RuleCode.CUMULATIVE_FELL),
        /** The next for a later period. */
        LATER(RuleCode.CUMULATIVE_ABOVE_LATER);

        private final RuleCode broken;

        Against(RuleCode broken) {
            this.broken = broken;
        }

        private Optional<Accepted> in(Past past, ReportedCell.Place place) {
            return this == EARLIER ? past.latestOfTheYear(place) : past.nextOfTheYear(place);
        }

        private boolean falls(BigDecimal value, BigDecimal accepted) {
            return this == EARLIER ? value.compareTo(accepted) < 0 : accepted.compareTo(value) < 0;
        }

        private Expectation expectation(Accepted accepted) {
            return Expectation.between(
                    this == EARLIER ? accepted.value() : null,
                    this == EARLIER ? null : accepted.value(),
                    Origin.ACCEPTED_REPORT,
                    accepted.reference());
        }
    }

    @Override
    public RuleCode code() {
        return against.broken;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Sheet sheet) {
        sheet.values(indicator)
                .forEach(line -> against.in(sheet.past(), line.cell().place())
                        .filter(accepted -> against.falls(line.cell().figure().value(), accepted.value()))
                        .ifPresent(accepted -> falls(sheet, line, accepted)));
    }

    private void falls(Sheet sheet, Sheet.Line line, Accepted accepted) {
        sheet.find(
                line,
                "/figure",
                code(),
                severity(),
                against.expectation(accepted),
                line.name(),
                line.cell().figure(),
                accepted.value().toPlainString(),
                accepted.period());
    }
}
