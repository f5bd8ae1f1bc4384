package io.zonewatch.indicator;

import io.zonewatch.testing.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** How the service is cut. */
class ArchitectureTest {

    @TestFactory
    Stream<DynamicNode> theCodeKeepsToTheRules() {
        return ArchitectureRules.ofService("io.zonewatch.indicator").tests();
    }
}
