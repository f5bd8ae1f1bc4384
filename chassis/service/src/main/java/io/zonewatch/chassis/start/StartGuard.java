package io.zonewatch.chassis.start;

import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import io.zonewatch.chassis.start.StartSettings.Environment;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Aborts the start, before anything is sent, taken or answered, if a setting is unsafe in production. */
@ApplicationScoped
class StartGuard {

    private static final Logger LOG = Logger.getLogger(StartGuard.class);
    private static final int BEFORE_EVERYTHING = 1;
    private static final int EXIT_CODE = 78; // EX_CONFIG of sysexits.h

    private final Config config;
    private final StartSettings settings;
    private final List<ProductionRule> ofService;

    @Inject
    StartGuard(Config config, StartSettings settings, @All List<ProductionRule> ofService) {
        this.config = config;
        this.settings = settings;
        this.ofService = List.copyOf(ofService);
    }

    void check(@Observes @Priority(BEFORE_EVERYTHING) StartupEvent start) {
        require(LaunchMode.current());
    }

    void require(LaunchMode mode) {
        Environment environment =
                settings.environment().orElse(mode == LaunchMode.NORMAL ? Environment.PRODUCTION : Environment.LOCAL);
        switch (environment) {
            case LOCAL -> LOG.debug("local environment: settings are not guarded");
            case PRODUCTION -> unsafe().ifPresent(StartGuard::abort);
        }
    }

    private Optional<String> unsafe() {
        return Stream.concat(
                        UnsafeSetting.in(config).stream(),
                        ofService.stream().flatMap(rule -> rule.brokenBy(config).stream()))
                .findFirst();
    }

    private static void abort(String sentence) {
        throw new PreventFurtherStepsException(
                "The service does not start: " + sentence + ", or set zonewatch.environment=local on a machine that"
                        + " serves nobody.",
                EXIT_CODE);
    }
}
