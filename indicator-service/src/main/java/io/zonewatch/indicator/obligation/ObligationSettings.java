package io.zonewatch.indicator.obligation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** How far ahead obligations are generated, and how much time a unit is left at least. */
@ConfigMapping(prefix = "zonewatch.obligations")
public interface ObligationSettings {

    /** Obligations exist for periods that end up to so many months after the month of the business clock. */
    @WithDefault("12")
    int horizonMonths();

    /** Working days a unit or a reviewer is left at least: after a return or a submission, or after a line became known. */
    @WithDefault("3")
    int returnWorkingDays();

    /** Hour at which the last of them ends. */
    @WithDefault("18:00")
    LocalTime returnTime();

    /** Days that a reopening may last at most. */
    @WithDefault("31")
    int reopeningDays();

    /** How many obligations a tick changes in one transaction. */
    @WithDefault("500")
    int batch();
}
