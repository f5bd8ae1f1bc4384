package io.zonewatch.local.installation;

import io.zonewatch.embedded.Roots;
import io.zonewatch.embedded.SigningKey;
import io.zonewatch.local.command.Trouble;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Where an installation keeps what.
 *
 * @param project root folder of the sources
 * @param state folder of everything that is not source; ignored by version control
 */
public record Installation(Path project, Path state) {

    /** The installation of the project this program belongs to. */
    public static Installation here() {
        var project = Roots.project().toAbsolutePath();
        return new Installation(project, project.resolve(".zonewatch"));
    }

    /** Everything that {@code --fresh} forgets. */
    public Path data() {
        return state.resolve("data");
    }

    /** One log per program. */
    public Path logs() {
        return state.resolve("logs");
    }

    /** Programs that are kept from running. */
    public Outages outages() {
        return new Outages(data().resolve("outages"));
    }

    /** Captured mails. */
    public Path mail() {
        return data().resolve("mail");
    }

    /** What runs at present. */
    public Path running() {
        return state.resolve("running.json");
    }

    /** Held as long as a run goes on. */
    public Path lock() {
        return state.resolve("up.lock");
    }

    /** Start-up caches, worth keeping as long as the jars they were made from. */
    public Path startupCaches() {
        return Roots.cache().resolve("startup");
    }

    /** Where the build puts a service. */
    public Path jar(Service service) {
        return project.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The plan pack of the demonstration. */
    public Path pack() {
        return project.resolve("deploy/plans/chizhou-2015");
    }

    /** The key that signs tokens; made on first use. */
    public SigningKey signingKey() {
        try {
            return SigningKey.loadOrCreate(state.resolve("signing-key"));
        } catch (IOException e) {
            throw new Trouble(
                    "the signing key " + state.resolve("signing-key") + " cannot be read or made: " + e.getMessage(),
                    e);
        } catch (IllegalArgumentException e) {
            throw new Trouble(
                    "the signing key " + state.resolve("signing-key") + " cannot be read (" + e.getMessage()
                            + "). Delete the file to have a new one made; tokens signed with the old one end with it.",
                    e);
        }
    }
}
