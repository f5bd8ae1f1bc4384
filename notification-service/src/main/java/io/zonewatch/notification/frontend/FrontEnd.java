package io.zonewatch.notification.frontend;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where people work on reports. This service has no pages for it: it tells the way to those that an installation has. */
@ConfigMapping(prefix = "zonewatch.front-end")
interface FrontEnd {

    /** What stands for the obligation in {@link #report}. */
    String OBLIGATION = "{obligation}";

    /**
     * Address of the page on which a report is written, or decided, such as {@code https://zonewatch.example.gov.cn/reports/{obligation}}; without it
     * mails do not lead there.
     */
    Optional<String> report();
}
