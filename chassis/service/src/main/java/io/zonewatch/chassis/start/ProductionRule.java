package io.zonewatch.chassis.start;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What a service demands of its settings in production, beside what every service does. Beans of this type are asked at the start. */
public interface ProductionRule {

    /** What is unsafe, as part of a sentence that says what to change; empty if nothing is. */
    Optional<String> brokenBy(Config config);
}
