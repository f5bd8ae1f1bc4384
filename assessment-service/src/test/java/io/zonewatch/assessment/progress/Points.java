package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.Coverage;
import io.zonewatch.reporting.Period;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/** Points for tests of what is shown. */
final class Points {

    private Points() {}

    /** A fully covered one as it is kept. */
    static Point covered(BigDecimal value, BigDecimal path, int decimals) {
        return new Point(
                Period.parse("2016-03"),
                Arithmetic.kept(value),
                null,
                Arithmetic.kept(path),
                null,
                Growth.PERCENTAGE_POINTS,
                null,
                null,
                null,
                Status.ON_TRACK,
                false,
                new Coverage(1, 1, 0, List.of()),
                List.of(),
                decimals,
                OffsetDateTime.parse("2016-04-12T09:00:00+08:00"),
                List.of(),
                null,
                null,
                null,
                false);
    }
}
