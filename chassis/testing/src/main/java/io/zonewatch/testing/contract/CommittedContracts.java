package io.zonewatch.testing.contract;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DynamicNode;

/**
 * Holds what a service serves and sends against what it has committed under {@code src/main/resources/contracts}:
 * {@code openapi.yaml}, {@code asyncapi.yaml} and {@code events/<type>.schema.json}.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> contractsAreKept() {
 *     return CommittedContracts.ofThisModule().tests();
 * }
 * }</pre>
 *
 * With {@code -Dzonewatch.contracts.update=true} the served API description is written instead of compared.
 */
public final class CommittedContracts {

    private static final Path FOLDER = Path.of("src/main/resources/contracts");

    private final Path folder;
    private final Set<String> taken;

    private CommittedContracts(Path folder, Set<String> taken) {
        this.folder = folder;
        this.taken = taken;
    }

    /** The contracts of the module whose tests run. */
    public static CommittedContracts ofThisModule() {
        return in(FOLDER);
    }

    /** The contracts in another folder. */
    public static CommittedContracts in(Path folder) {
        return new CommittedContracts(folder, Set.of());
    }

    /** The same of a service whose read models take these types of events, and no others. */
    public CommittedContracts taking(Collection<String> types) {
        return new CommittedContracts(folder, Set.copyOf(types));
    }

    /** Tests of the API description and, where there is one, of the event contracts. Call it while the service runs. */
    public Stream<DynamicNode> tests() {
        ServedApi served = ServedApi.at(ConfigProvider.getConfig().getValue("test.url", String.class));
        Stream<DynamicNode> api = Stream.of(
                dynamicTest(
                        "the API description is the committed one",
                        () -> served.equalsCommitted(folder.resolve("openapi.yaml"))),
                dynamicContainer(
                        "every operation is described",
                        OperationDescriptions.of(served.document()).tests()));
        return Stream.concat(api, eventTests());
    }

    /** Tests of the event contracts alone; no service needs to run. */
    public Stream<DynamicNode> eventTests() {
        return new EventContracts(folder, taken).tests();
    }
}
