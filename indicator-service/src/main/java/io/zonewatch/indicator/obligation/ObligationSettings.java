package io.zonewatch.indicator.obligation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** How far ahead obligations are generated, and how long a returned report may take. */
@ConfigMapping(prefix = "zonewatch.obligations")
public interface ObligationSettings {

    /** Obligations exist for periods that end up to so many months after the month of the business clock. */
    @WithDefault("12")
    int horizonMonths();

    /** Working days after a return until the next round is due. */
    @WithDefault("3")
    int returnWorkingDays();

    /** Hour at which a returned report is due. */
    @WithDefault("18:00")
    LocalTime returnTime();

    /** How many obligations a tick changes in one transaction. */
    @WithDefault("500")
    int batch();
}
