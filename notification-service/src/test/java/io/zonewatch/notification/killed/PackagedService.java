package io.zonewatch.notification.killed;

import io.quarkus.bootstrap.BootstrapException;
import io.quarkus.bootstrap.app.AugmentResult;
import io.quarkus.bootstrap.app.CuratedApplication;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import java.nio.file.Path;

/** The service packed as it is for production, so that it can run as processes of its own. */
final class PackagedService {

    private PackagedService() {}

    /** Packs the compiled classes of this module into a folder, and tells what to run. */
    static Path into(Path folder) throws BootstrapException {
        QuarkusBootstrap bootstrap = QuarkusBootstrap.builder()
                .setApplicationRoot(Path.of("target", "classes").toAbsolutePath())
                .setProjectRoot(Path.of("").toAbsolutePath())
                .setTargetDirectory(folder)
                .setBaseName("notification-service")
                .setMode(QuarkusBootstrap.Mode.PROD)
                .setLocalProjectDiscovery(true)
                .build();
        try (CuratedApplication application = bootstrap.bootstrap()) {
            AugmentResult packed = application.createAugmentor().createProductionApplication();
            return packed.getJar().getPath();
        }
    }
}
