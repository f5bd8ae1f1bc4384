package io.zonewatch.notification.frontend;

import io.zonewatch.chassis.start.ProductionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** In production the way to a report is encrypted, and leads to that report. */
@ApplicationScoped
class FrontEndReachable implements ProductionRule {

    private static final String REPORT = "zonewatch.front-end.report";

    @Override
    public Optional<String> brokenBy(Config config) {
        return config.getOptionalValue(REPORT, String.class)
                .filter(page -> !page.startsWith("https://") || !page.contains(FrontEnd.OBLIGATION) || !isAddress(page))
                .map(page -> REPORT + " is no address that begins with https:// and contains " + FrontEnd.OBLIGATION
                        + ", so mails would not lead to the report they are about: set it, or leave it out");
    }

    /** Whether a link can be made of it: nothing but that stands in braces, and nothing that an address has to encode. */
    private static boolean isAddress(String page) {
        try {
            return ReportPage.of("U0011_M-IND_2016-02", page).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
